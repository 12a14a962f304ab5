import { Button } from '../../../components/button.tsx'
import type { CorrectionState } from '../../../core/review/corrections.ts'
import styles from './correction-standing.module.css'
import { saidWords, stateNames } from './correction-words.ts'
import type { Correcting } from './use-correcting.ts'

interface CorrectionStandingProps {
  standing: CorrectionState
  correcting: Correcting
  /** Whose it is, behind the names of the buttons, for those who hear them alone. */
  name: string
  onEdit: () => void
}

/** A correction beside what is published, how it stands, and what can be done about it. */
export function CorrectionStanding({ standing, correcting, name, onEdit }: CorrectionStandingProps) {
  const { correction, state, published } = standing
  const { after, why, quote } = correction
  const mayRenew = state === 'changed' || state === 'withdrawn'
  return (
    <div className={styles.standing} data-state={state}>
      <dl className={styles.sides}>
        <div>
          <dt>您的更正</dt>
          <dd data-counts={state === 'applies'}>{saidWords(after)}</dd>
        </div>
        <div>
          <dt>公开数据</dt>
          <dd data-counts={state !== 'applies'}>{state === 'gone' ? '无报告' : saidWords(published)}</dd>
        </div>
        {state === 'changed' ? (
          <div>
            <dt>更正时的公开数据</dt>
            <dd>{saidWords(correction.published)}</dd>
          </div>
        ) : null}
      </dl>
      <p className={styles.state}>{stateNames[state]}</p>
      <p className={styles.why}>
        理由：{why}
        {quote === '' ? null : (
          <>
            。报告原话：<q>{quote}</q>
          </>
        )}
      </p>
      <p className={styles.actions}>
        {mayRenew ? (
          <Button
            className={styles.action}
            aria-label={`${renewWords[state]} ${name}`}
            onClick={correcting.renew}
          >
            {renewWords[state]}
          </Button>
        ) : null}
        {state === 'gone' ? null : (
          <Button className={styles.action} aria-label={`再改 ${name}`} onClick={onEdit}>
            再改
          </Button>
        )}
        {state === 'withdrawn' ? null : (
          <Button className={styles.action} aria-label={`撤回 ${name}`} onClick={correcting.withdraw}>
            撤回
          </Button>
        )}
      </p>
    </div>
  )
}

const renewWords = { changed: '仍按我的更正', withdrawn: '恢复' } as const
