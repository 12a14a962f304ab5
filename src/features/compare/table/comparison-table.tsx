import type { Cell } from '../../../core/compare/cell.ts'
import { CellButton } from '../../../components/cell-button.tsx'
import styles from './comparison-table.module.css'

export interface TableRow {
  key: string
  /** The region's name, unique within the comparison. */
  name: string
  /** The reader's own bureau. */
  own?: boolean
  cells: readonly Cell[]
}

interface ComparisonTableProps {
  /** Names the indicator, or the year where the columns are indicators. */
  caption: string
  columns: readonly { key: string; label: string; hint?: string }[]
  rows: readonly TableRow[]
  onOpen: (cell: Cell) => void
}

/** The table twin: the same numbers as the chart, for people, programs and screen readers alike. */
export function ComparisonTable({ caption, columns, rows, onOpen }: ComparisonTableProps) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={`${caption}（表格）`}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              地区
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.column} title={column.hint}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={row.own === true ? styles.own : styles.name}>
                {row.name}
              </th>
              {row.cells.map((cell, i) => (
                <td key={columns[i]?.key ?? i} className={styles.cell}>
                  <CellButton cell={cell} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
