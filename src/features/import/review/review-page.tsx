import { Notice } from '../../../components/notice.tsx'
import type { Review } from '../../../core/review/types.ts'
import { identify } from '../../../core/review/decide.ts'
import { importsLink, reviewsLink } from '../../../core/schema/link.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { useKeptImports } from '../../../queries/use-kept-imports.ts'
import { useReview } from '../../../queries/use-review.ts'
import { Folded } from '../../../components/folded.tsx'
import { IdentityChoice } from '../identity-choice.tsx'
import { identityWords } from '../identity-words.ts'
import { RereadNotice } from './reread-notice.tsx'
import { ReviewDesk } from './review-desk.tsx'
import styles from './review-page.module.css'
import type { Act } from './use-desk.ts'
import { useSingleKeys } from './use-single-keys.ts'

/** One kept report under review, side by side with its text. */
export function ReviewPage({ dataset, id, at }: { dataset: Dataset; id: string; at: number | null }) {
  const state = useReview(id)
  const kept = useKeptImports()
  const [hasKeys, setKeys] = useSingleKeys()
  if (state.status === 'loading' || kept.status === 'loading')
    return <p className={styles.loading}>正在打开这份报告……</p>
  if (state.status !== 'ready') {
    const message = state.status === 'unavailable' ? state.message_zh : words[state.status]
    return (
      <div className={styles.page}>
        <h1 className={styles.title}>不能复核这份报告</h1>
        <p>{message}</p>
        <p>
          <a href={reviewsLink}>看全部待复核的报告</a> · <a href={importsLink}>导入报告</a>
        </p>
      </div>
    )
  }
  const { review, act } = state
  const queue = kept.status === 'ready' ? kept.imports : []
  const index = queue.findIndex(({ sha256 }) => sha256 === review.sha256)
  return (
    <article className={styles.page}>
      <Heading dataset={dataset} review={review} act={act} />
      <ReviewDesk
        key={review.sha256}
        dataset={dataset}
        review={review}
        act={act}
        others={queue}
        at={at}
        neighbours={{ before: queue[index - 1]?.sha256 ?? null, after: queue[index + 1]?.sha256 ?? null }}
        hasKeys={hasKeys}
        onKeys={setKeys}
      />
    </article>
  )
}

const words = {
  unknown: '本机没有保留这份报告：可能还没有导入，或已经移除。',
  missing: '这份报告的决定都在，但原文不在本机了。请重新导入同一个文件，接着复核。',
  damaged: '这份报告的原文和保存时不一样，不能对照。请重新导入同一个文件；已作的决定都在。',
} as const

function Heading({ dataset, review, act }: { dataset: Dataset; review: Review; act: Act }) {
  const { report, identity, text } = review
  const given = {
    ...(identity.adcode === null ? {} : { adcode: identity.adcode }),
    ...(identity.year === null ? {} : { year: identity.year }),
  }
  const isKnown = identity.adcode !== null && identity.year !== null
  return (
    <header className={styles.heading}>
      <p className={styles.crumb}>
        <a href={reviewsLink}>复核</a> · <bdi>{report.name}</bdi>
      </p>
      <h1 className={styles.title}>{report.title ?? report.name}</h1>
      <div className={styles.identity}>
        <p>{identityWords(dataset, text, given).join(' · ')}</p>
        <Folded
          long
          summary={isKnown ? '地区或年度不对' : '请指定地区和年度'}
          summaryClass={isKnown ? styles.summary : `${styles.summary ?? ''} ${styles.wanted ?? ''}`}
        >
          {() => (
            <>
              <IdentityChoice
                dataset={dataset}
                given={given}
                onGive={(some) => void act((now) => identify(now, { ...now.identity, ...some }))}
                onTakeBack={() => void act((now) => identify(now, now.report.read))}
              />
              <p>改了年度，可以按新的年度把原文重读一遍。</p>
            </>
          )}
        </Folded>
      </div>
      <RereadNotice dataset={dataset} review={review} />
      {text.losses.length === 0 ? null : (
        <Notice tone="warn" title="读这个文件时有漏读或改动">
          <ul>
            {text.losses.map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
    </header>
  )
}
