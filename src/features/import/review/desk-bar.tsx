import { Button } from '../../../components/button.tsx'
import { obstacles } from '../../../core/review/decide.ts'
import type { Review } from '../../../core/review/types.ts'
import { reviewLink } from '../../../core/schema/link.ts'
import styles from './desk-bar.module.css'
import { KeyHint } from './entry-actions.tsx'
import type { ReviewAct } from './review-keys.ts'
import type { DeskControl } from './use-desk.ts'

export interface Neighbours {
  /** SHA-256 of the files before and after it in the queue; null at its ends. */
  readonly before: string | null
  readonly after: string | null
}

interface DeskBarProps {
  review: Review
  desk: DeskControl
  neighbours: Neighbours
  hasKeys: boolean
  onHelp: () => void
}

/** How far the review is, and what concerns the report as a whole. */
export function DeskBar({ review, desk, neighbours, hasKeys, onHelp }: DeskBarProps) {
  const { items, isFinished } = review
  const left = whatIsLeft(review, desk)
  const done = items.length - review.left
  return (
    <div className={styles.bar}>
      <div className={styles.progress}>
        <progress
          className={styles.meter}
          aria-label="复核进度"
          value={done}
          max={Math.max(1, items.length)}
        />
        <span className={styles.words}>
          <strong>{done}</strong> / {items.length} 已定
          {isFinished ? ' · 复核完毕' : left.length === 0 ? ' · 没有未定的了' : ` · ${left.join('，')}`}
        </span>
      </div>
      <div className={styles.acts}>
        <Button className={styles.act} aria-disabled={review.undo === null} onClick={desk.undo}>
          撤销
          <KeyHint act="undo" isOn={hasKeys} />
        </Button>
        <Button className={styles.act} aria-disabled={review.redo === null} onClick={desk.redo}>
          重做
        </Button>
        <Beside sha256={neighbours.before} name="上一份" act="previousReport" hasKeys={hasKeys} />
        <Beside sha256={neighbours.after} name="下一份" act="nextReport" hasKeys={hasKeys} />
        <Button className={styles.act} onClick={onHelp}>
          快捷键
          <KeyHint act="help" isOn={hasKeys} />
        </Button>
        {isFinished ? (
          <Button className={styles.act} onClick={desk.reopen}>
            重新打开
          </Button>
        ) : (
          <Button
            tone={left.length === 0 ? 'primary' : 'plain'}
            className={styles.act}
            aria-disabled={left.length > 0}
            title={left.length === 0 ? undefined : `现在还不能：${left.join('，')}`}
            onClick={() => finishOrSay(review, desk)}
          >
            复核完毕
            <KeyHint act="finish" isOn={hasKeys} />
          </Button>
        )}
      </div>
    </div>
  )
}

/** Finishes where nothing is left; else says what is, and leads there. */
export function finishOrSay(review: Review, desk: DeskControl): void {
  const left = whatIsLeft(review, desk)
  if (left.length === 0) {
    desk.finish()
    return
  }
  const open = desk.order.find(({ state }) => state === 'open')
  if (open !== undefined) desk.goTo({ kind: 'figures', key: open.key })
  else if (desk.unsettled > 0) desk.setTab('differences')
  desk.tell(`现在还不能：${left.join('，')}。`)
}

function whatIsLeft(review: Review, { unsettled }: DeskControl): readonly string[] {
  return [...obstacles(review), ...(unsettled === 0 ? [] : [`${unsettled} 处差异没有选定`])]
}

interface BesideProps {
  sha256: string | null
  name: string
  act: ReviewAct
  hasKeys: boolean
}

function Beside({ sha256, name, act, hasKeys }: BesideProps) {
  return sha256 === null ? null : (
    <a className={styles.link} href={reviewLink(sha256)}>
      {name} <KeyHint act={act} isOn={hasKeys} />
    </a>
  )
}
