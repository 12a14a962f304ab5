import type { ReactNode } from 'react'
import { displayValue } from '../../../core/compare/cell-text.ts'
import type { Review, ReviewItem } from '../../../core/review/types.ts'
import { QuoteInContext } from '../quote-in-context.tsx'
import { nameOf } from '../use-reader-focus.ts'
import styles from './figure-entry.module.css'
import { spanOf } from './review-groups.ts'
import { itemStateWords, scopeWords } from './state-words.ts'

interface FigureEntryProps {
  review: Review
  item: ReviewItem
  /** Its number in the order of the text. */
  index: number
  isCurrent: boolean
  isStop: boolean
  /** Comparisons take this one of several. */
  isHeadline: boolean
  onChoose: () => void
  /** Below the entry while it is looked at. */
  children?: ReactNode
}

/** One figure: what it says now, what was proposed where that differs, and the words it stands in. */
export function FigureEntry(props: FigureEntryProps) {
  const { review, item, index, isCurrent, isStop, isHeadline, onChoose, children } = props
  const { figure, proposal, state } = item
  const shown = figure ?? proposal
  if (shown === null) return null
  const isChanged =
    proposal !== null &&
    figure !== null &&
    (proposal.value !== figure.value ||
      proposal.qualifier !== figure.qualifier ||
      proposal.unit !== figure.unit ||
      proposal.indicator !== figure.indicator)
  return (
    <li className={styles.item} data-current={isCurrent}>
      <button
        type="button"
        className={styles.entry}
        data-place={nameOf({ kind: 'figures', index })}
        data-state={state}
        aria-current={isCurrent}
        tabIndex={isStop ? 0 : -1}
        onClick={onChoose}
      >
        <span className={styles.head}>
          <span className={styles.value}>{displayValue(shown.value, shown.qualifier)}</span>
          <span className={styles.unit}>{shown.unit}</span>
          {isHeadline ? <span className={styles.tag}>比较取此数</span> : null}
          {shown.role === 'part' ? <span className={styles.tag}>分项</span> : null}
          {shown.scope === 'system' ? (
            <span className={styles.tag}>{scopeWords.system.slice(0, 3)}</span>
          ) : null}
          <span className={styles.state}>{itemStateWords[state]}</span>
        </span>
        <QuoteInContext text={review.text.text} span={spanOf(item)} />
        {isChanged ? (
          <span className={styles.before}>
            程序原读作 {displayValue(proposal.value, proposal.qualifier)}
            {proposal.unit}
          </span>
        ) : null}
        {shown.note === '' ? null : <span className={styles.note}>{shown.note}</span>}
      </button>
      {children}
    </li>
  )
}
