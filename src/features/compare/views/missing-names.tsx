import type { Cell } from '../../../core/compare/cell.ts'
import { formatCell } from '../../../core/compare/cell-text.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import styles from './absent-list.module.css'

interface MissingNamesProps {
  comparison: Comparison
  /** Whom the list names: “只有2019年、缺2024年”. */
  lead: string
  /** The cells without a value, one a bureau; each opens the reason. */
  cells: readonly Cell[]
  onOpen: (cell: Cell) => void
}

/** The bureaus a chart could not draw: the number always, the names with their states on unfolding. */
export function MissingNames({ comparison, lead, cells, onOpen }: MissingNamesProps) {
  if (cells.length === 0) return null
  const opening = cells.slice(0, 4).map((cell) => comparison.label(cell.adcode))
  return (
    <details className={styles.missing}>
      <summary className={styles.summary} data-on-paper="">
        {lead} <span className={styles.count}>{cells.length} 家</span>：
        <span className={styles.opening}>
          {opening.join('、')}
          {cells.length > opening.length ? '……' : ''}
        </span>
      </summary>
      <ul className={styles.names}>
        {cells.map((cell) => (
          <li key={cell.adcode}>
            <button type="button" className={styles.name} onClick={() => onOpen(cell)}>
              {comparison.label(cell.adcode)} {formatCell(cell)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
