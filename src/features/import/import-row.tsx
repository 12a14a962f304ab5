import { memo } from 'react'
import badge from '../../components/badge.module.css'
import { Button } from '../../components/button.tsx'
import { Folded } from '../../components/folded.tsx'
import { encodingNames, kindNames } from '../../core/import/names.ts'
import { type GivenIdentity, openQuestions } from '../../core/import/open-questions.ts'
import { isBusy, type QueuedFile } from '../../core/import/queue.ts'
import type { ImportReading } from '../../core/import/types.ts'
import { mostListed } from '../../core/review/listed-reports.ts'
import type { KeptImport } from '../../core/review/types.ts'
import { importLink, reviewLink, reviewsLink } from '../../core/schema/link.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import type { ImportStore } from '../../queries/import-store.ts'
import { EncodingChoice } from './encoding-choice.tsx'
import { identityWords } from './identity-words.ts'
import styles from './import-row.module.css'
import { ReportDetails } from './report-details.tsx'
import { sizeText } from './size-text.ts'
import { PackageOutcome } from './package-outcome.tsx'
import { TableOutcome } from './table-outcome.tsx'
import { TextSample } from './text-sample.tsx'

interface ImportRowProps {
  dataset: Dataset
  file: QueuedFile
  reading: ImportReading | undefined
  given: GivenIdentity | undefined
  /** The name of a file with the same bytes that came before. */
  sameAs: string | undefined
  /** As the reader keeps it; undefined where it is not kept. */
  kept: KeptImport | undefined
  /** Of a table or a package: how many reports it holds that could be kept, and how many of them are. */
  listed: number | undefined
  listedKept: number | undefined
  /** Keeps it; null where nothing can be kept. */
  onKeep: ((id: number) => void) | null
  store: ImportStore
}

/** One file: what it was read as, what was found in it, and what a person can do about it. */
export const ImportRow = memo(function ImportRow(props: ImportRowProps) {
  const { file, reading, sameAs, store } = props
  // While it is read again, what was read before stays, with the fields a person is typing in.
  const isStale = isBusy(file) && reading?.type === 'refused'
  const outcome = isStale || file.status === 'cancelled' ? undefined : reading
  const state = stateOf(file, outcome)
  return (
    <li className={styles.row}>
      <p className={[styles.state, badge.badge, badge[state.tone]].join(' ')}>{state.word}</p>
      <div className={styles.body}>
        <h2 className={styles.name}>
          <bdi>{file.name}</bdi>
        </h2>
        <p className={styles.readAs}>
          {[...readAs(outcome), sizeText(file.size)].join(' · ')}
          {sameAs === undefined ? null : (
            <>
              {' · '}与 <bdi>{sameAs}</bdi> 内容相同
            </>
          )}
        </p>
        {outcome === undefined ? null : <Outcome {...props} reading={outcome} />}
      </div>
      <div className={styles.actions}>
        {outcome?.type === 'report' ? <Keep {...props} /> : null}
        {outcome?.type === 'table' || outcome?.type === 'package' ? <KeepListed {...props} /> : null}
        {outcome?.type === 'report' ? (
          <a className={styles.open} href={importLink(outcome.sha256)}>
            对照原文
          </a>
        ) : null}
        {isBusy(file) ? (
          <Button onClick={() => store.cancel(file.id)} aria-label={`取消 ${file.name}`}>
            取消
          </Button>
        ) : (
          <>
            {file.status === 'cancelled' ||
            (outcome?.type === 'refused' && mayHelpAgain.has(outcome.reason)) ? (
              <Button
                onClick={() => store.readAgain(file.id, file.encoding)}
                aria-label={`重读 ${file.name}`}
              >
                重读
              </Button>
            ) : null}
            <Button tone="quiet" onClick={() => store.remove(file.id)} aria-label={`从列表移除 ${file.name}`}>
              移除
            </Button>
          </>
        )}
      </div>
    </li>
  )
})

/** Until it is kept, a reading is gone with the page. */
function Keep({ file, kept, onKeep }: ImportRowProps) {
  if (kept !== undefined)
    return (
      <>
        <span className={styles.kept}>{kept.isFinished ? '已复核' : '已保留'}</span>
        <a className={styles.open} href={reviewLink(kept.sha256)}>
          复核
        </a>
      </>
    )
  return onKeep === null || isBusy(file) ? null : (
    <Button onClick={() => onKeep(file.id)} aria-label={`保留 ${file.name}`}>
      保留
    </Button>
  )
}

/** Each report in a table or a package is kept and reviewed by itself. */
function KeepListed({ file, listed = 0, listedKept = 0, onKeep }: ImportRowProps) {
  if (listed === 0 || isBusy(file)) return null
  if (listed > mostListed)
    return (
      <span className={styles.kept}>
        {listed} 份报告，一次最多保留 {mostListed} 份，请拆开
      </span>
    )
  if (listed === listedKept)
    return (
      <>
        <span className={styles.kept}>已保留 {listed} 份</span>
        <a className={styles.open} href={reviewsLink}>
          复核
        </a>
      </>
    )
  return onKeep === null ? null : (
    <Button onClick={() => onKeep(file.id)} aria-label={`保留 ${file.name}`}>
      保留 {listed - listedKept} 份报告
    </Button>
  )
}

function Outcome({
  dataset,
  file,
  reading,
  given,
  kept,
  store,
}: ImportRowProps & { reading: ImportReading }) {
  if (reading.type === 'refused')
    return (
      <>
        <p className={styles.refusal}>{reading.message}</p>
        {reading.reason === 'binary' ? <Encodings file={file} reading={reading} store={store} /> : null}
      </>
    )
  if (reading.type === 'unrelated')
    return (
      <>
        <p className={styles.refusal}>不像教育部门的年度报告：{reading.reason}。请核对文件和编码。</p>
        <TextSample text={reading.text} />
        <Encodings file={file} reading={reading} store={store} />
      </>
    )
  const questions = openQuestions(reading, given)
  if (reading.type === 'table')
    return (
      <>
        <TableOutcome dataset={dataset} id={file.id} reading={reading} store={store} />
        <Encodings file={file} reading={reading} store={store} />
      </>
    )
  if (reading.type === 'package') return <PackageOutcome reading={reading} />
  return (
    <>
      <p className={styles.identity}>{identityWords(dataset, reading, given).join(' · ')}</p>
      <p className={styles.counts}>
        数字 <strong>{reading.figures.length}</strong> 个 · 看过而未采用 {reading.refused.length} 处
        {reading.losses.length === 0 ? ' · 没有漏读' : ` · 漏读或改动 ${reading.losses.length} 种`}
      </p>
      {questions.length === 0 ? null : (
        <ul className={styles.questions} aria-label="请核对">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      <Folded long summary="读到了什么" summaryClass={styles.summary}>
        {() => (
          <>
            <ReportDetails
              dataset={dataset}
              id={file.id}
              reading={reading}
              given={given}
              isKept={kept !== undefined}
              store={store}
            />
            <Encodings file={file} reading={reading} store={store} />
          </>
        )}
      </Folded>
    </>
  )
}

interface EncodingsProps {
  file: QueuedFile
  reading: ImportReading
  store: ImportStore
}

/** Only where bytes have an encoding to choose. */
function Encodings({ file, reading, store }: EncodingsProps) {
  const encoding = 'encoding' in reading ? reading.encoding : null
  const isChoosable = reading.type === 'refused' || choosable.has(reading.kind)
  const bytes = store.fileOf(file.id)
  if (!isChoosable || bytes === undefined) return null
  return (
    <Folded long summary="换一种编码重读" summaryClass={styles.summary}>
      {() => (
        <EncodingChoice
          key={encoding}
          file={bytes}
          encoding={encoding}
          isChosen={file.encoding !== null}
          onChoose={(chosen) => store.readAgain(file.id, chosen)}
        />
      )}
    </Folded>
  )
}

const choosable = new Set<string>(['text', 'html', 'csv', 'json'])

/** Reading it once more can go otherwise. */
const mayHelpAgain = new Set(['failed', 'too_long'])

function stateOf(file: QueuedFile, reading: ImportReading | undefined) {
  if (file.status === 'waiting') return { word: '等待', tone: 'quiet' }
  if (file.status === 'reading') return { word: '正在读', tone: 'busy' }
  if (file.status === 'cancelled') return { word: '已取消', tone: 'quiet' }
  if (reading === undefined || reading.type === 'refused') return { word: '没有读', tone: 'bad' }
  if (reading.type === 'unrelated') return { word: '不是报告', tone: 'warn' }
  return { word: '已读', tone: 'good' }
}

function readAs(reading: ImportReading | undefined): string[] {
  if (reading === undefined || reading.type === 'refused') return []
  const encoding = reading.encoding === null ? [] : [encodingNames[reading.encoding]]
  return [`读作${kindNames[reading.kind]}`, ...encoding]
}
