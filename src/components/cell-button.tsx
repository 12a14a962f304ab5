import type { Cell } from '../core/compare/cell.ts'
import { explainCell, formatCell } from '../core/compare/cell-text.ts'
import styles from './cell-button.module.css'

/** A cell as the contract prints it; opens the evidence behind it, or the reason why there is none. */
export function CellButton({ cell, onOpen }: { cell: Cell; onOpen: (cell: Cell) => void }) {
  const flagged = cell.state === 'reported' && isFlagged(cell)
  return (
    <button
      type="button"
      className={[styles.cell, styles[cell.state], flagged ? styles.flagged : null].filter(Boolean).join(' ')}
      title={explainCell(cell)}
      onClick={() => onOpen(cell)}
    >
      {formatCell(cell)}
    </button>
  )
}

// A small mark says that the number has a caveat; the words are in the panel and among the notices.
function isFlagged(cell: Extract<Cell, { state: 'reported' }>): boolean {
  return (
    cell.headline.basis === 'largest_part' ||
    cell.headline.figure.note !== '' ||
    cell.others.length > 0 ||
    cell.doubtful.length > 0
  )
}
