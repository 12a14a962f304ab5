import { useRef } from 'react'
import { CellButton } from '../../../components/cell-button.tsx'
import { useRowWindow } from '../../../components/use-row-window.ts'
import type { HeatStep } from '../../../core/charts/heat-scale.ts'
import type { Cell } from '../../../core/compare/cell.ts'
import styles from './heat-table.module.css'

export interface HeatColumn {
  readonly key: string
  readonly label: string
  /** What the indicator counts; empty where the label says it all. */
  readonly hint: string
  /** A cell a region, in the order of the selection. */
  readonly cells: readonly Cell[]
  readonly stepOf: (cell: Cell) => HeatStep | null
}

export interface HeatRow {
  readonly key: string
  /** The region's name, unique within the comparison. */
  readonly name: string
  /** A cell a column. */
  readonly cells: readonly Cell[]
}

interface HeatTableProps {
  caption: string
  rows: readonly HeatRow[]
  columns: readonly HeatColumn[]
  onOpen: (cell: Cell) => void
}

/** CSS pixels; `.table tbody tr` has the same height. */
const rowHeight = 37
/** About as many cells as a screen of text holds letters; beyond it, only rows in sight are drawn. */
const mostCells = 3000
/** More than the scroller shows at once. */
const firstDrawn = 24

/**
 * A real table, so it is its own twin: every cell carries the contract's text and opens its evidence. Of a long one
 * only the rows in sight are in the page; `aria-rowcount` and `aria-rowindex` tell a screen reader about the rest.
 */
export function HeatTable({ caption, rows, columns, onOpen }: HeatTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { start, end } = useRowWindow({
    scroller,
    count: rows.length,
    rowHeight,
    above: headHeight,
    most: Math.floor(mostCells / Math.max(1, columns.length)),
    first: firstDrawn,
  })
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      tabIndex={0}
      role="region"
      aria-label={`${caption}（热力表）`}
    >
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.corner}>
              地区
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.column} title={column.hint || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={start} columns={columns.length} />
          {rows.slice(start, end).map((row, index) => (
            <tr key={row.key} aria-rowindex={start + index + 2}>
              <th scope="row" className={styles.name} title={row.name}>
                {row.name}
              </th>
              {row.cells.map((cell, at) => (
                <HeatCell
                  key={columns[at]?.key ?? at}
                  cell={cell}
                  step={columns[at]?.stepOf(cell) ?? null}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          ))}
          <Gap rows={rows.length - end} columns={columns.length} />
        </tbody>
      </table>
    </div>
  )
}

/** CSS pixels of caption and head; only where the window starts depends on it, and that has room to spare. */
const headHeight = 96

interface HeatCellProps {
  cell: Cell
  step: HeatStep | null
  onOpen: (cell: Cell) => void
}

function HeatCell({ cell, step, onOpen }: HeatCellProps) {
  const look = step === null ? styles[cell.state] : styles[`step${step}`]
  return (
    <td className={`${styles.cell ?? ''} ${look ?? ''}`}>
      <CellButton cell={cell} onOpen={onOpen} />
    </td>
  )
}

/** Stands in for the rows above or below the window, so that the scroll bar tells the truth. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={columns + 1} style={{ height: rows * rowHeight }} />
    </tr>
  )
}
