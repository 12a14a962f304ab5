import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Notice } from '../../../components/notice.tsx'
import type { KeptImport, Review, ReviewItem } from '../../../core/review/types.ts'
import { reviewLink } from '../../../core/schema/link.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { DeskBar, finishOrSay, type Neighbours } from './desk-bar.tsx'
import { DeskList } from './desk-list.tsx'
import { DeskText } from './desk-text.tsx'
import { KeysPanel } from './keys-panel.tsx'
import styles from './review-desk.module.css'
import { indicatorOf, spanOf } from './review-groups.ts'
import type { ReviewAct } from './review-keys.ts'
import { type Act, type DeskControl, useDesk } from './use-desk.ts'
import { useTextWalk } from './use-text-walk.ts'
import { useReviewKeys } from './use-review-keys.ts'

interface ReviewDeskProps {
  dataset: Dataset
  review: Review
  neighbours: Neighbours
  /** All kept reports: another may be of the same bureau and year. */
  others: readonly KeptImport[]
  act: Act
  /** Where in the text the figure stands to open at; null opens at the first one nobody has decided on. */
  at: number | null
  /** Whether single keys are heard. */
  hasKeys: boolean
  onKeys: (isOn: boolean) => void
}

/** The text on one side, what is to be decided on the other; on a phone one of the two at a time. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { dataset, review, neighbours, others, act, at, hasKeys, onKeys } = props
  const desk = useDesk(dataset, review, others, act)
  const [isHelp, setHelp] = useState(false)
  const [pane, setPane] = useState<'list' | 'text'>('list')
  const walkFrom = useTextWalk({
    pane: desk.panes.text,
    text: review.text.text,
    tell: desk.tell,
    onTake: desk.beginAdd,
  })
  const beginSelecting = () => {
    if (review.text.listed !== undefined) {
      desk.tell('数据表和数据包没有原文可选。')
      return
    }
    // On a phone the text has to be in sight before anything of it can be selected.
    flushSync(() => setPane('text'))
    walkFrom(desk.current === null ? 0 : spanOf(desk.current).start)
  }
  useReviewKeys(hasKeys && !isHelp, (act) => {
    if (act === 'help') setHelp(true)
    else if (act === 'select') beginSelecting()
    else perform(act, review, desk, neighbours)
  })
  useBeginning(desk, at)
  return (
    <div className={styles.desk}>
      <DeskBar
        review={review}
        desk={desk}
        neighbours={neighbours}
        hasKeys={hasKeys}
        onHelp={() => setHelp(true)}
      />
      <p role="status" className={styles.message}>
        {desk.message}
      </p>
      {desk.failure_zh === null ? null : (
        <Notice tone="error" role="alert" title="刚才的决定没有保存">
          <p>{desk.failure_zh}请再做一次；之前的决定都在。</p>
        </Notice>
      )}
      <div className={styles.panes} role="group" aria-label="看哪一边">
        {panes.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={styles.pane}
            aria-pressed={pane === id}
            onClick={() => {
              setPane(id)
              // What is looked at stays in sight.
              if (desk.place !== null) desk.choose(desk.place, id)
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div className={styles.columns} data-pane={pane}>
        <div className={styles.text}>
          <DeskText review={review} desk={desk} onChosen={() => setPane('list')} />
        </div>
        <div className={styles.list}>
          <DeskList dataset={dataset} review={review} desk={desk} pane={desk.panes.list} hasKeys={hasKeys} />
        </div>
      </div>
      <KeysPanel open={isHelp} isOn={hasKeys} onSwitch={onKeys} onClose={() => setHelp(false)} />
    </div>
  )
}

const panes = [
  { id: 'list', label: '清单' },
  { id: 'text', label: '原文' },
] as const

/** Opens at the figure asked for, else at the first one nobody has decided on. */
function useBeginning({ order, place, goTo }: DeskControl, at: number | null): void {
  const isFresh = place === null
  const asked = at === null ? undefined : order.find(({ figure }) => figure?.start === at)
  const first = (asked ?? order.find(({ state }) => state === 'open') ?? order[0])?.key
  useEffect(() => {
    if (isFresh && first !== undefined) goTo({ kind: 'figures', key: first })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Only once: later the reviewer says where to go.
  }, [])
}

function perform(act: ReviewAct, review: Review, desk: DeskControl, { before, after }: Neighbours): void {
  const { current } = desk
  const forItem = (run: (item: ReviewItem) => void) => () => {
    if (current === null || desk.tab !== 'figures') desk.tell('先选一个数字（j、k）。')
    else run(current)
  }
  const toReport = (sha256: string | null, none: string) => () => {
    if (sha256 === null) desk.tell(none)
    else location.hash = reviewLink(sha256)
  }
  const acts: Readonly<Record<Exclude<ReviewAct, 'help' | 'select'>, () => void>> = {
    next: () => desk.walk(1),
    previous: () => desk.walk(-1),
    accept: forItem(desk.accept),
    reject: forItem(desk.reject),
    correct: forItem(desk.beginCorrect),
    headline: forItem(desk.chooseHeadline),
    split: forItem(desk.beginSplit),
    merge: forItem(desk.beginMerge),
    unstated: forItem((item) => desk.markSilent(indicatorOf(item), true)),
    add: () => desk.beginAdd(),
    undo: desk.undo,
    redo: desk.redo,
    finish: () => finishOrSay(review, desk),
    nextReport: toReport(after, '这是最后一份。'),
    previousReport: toReport(before, '这是第一份。'),
  }
  if (act !== 'help' && act !== 'select') acts[act]()
}
