import { useMemo, useRef, useState } from 'react'
import { CellButton } from '../../../components/cell-button.tsx'
import { useRowWindow } from '../../../components/use-row-window.ts'
import type { Cell } from '../../../core/compare/cell.ts'
import {
  everyRow,
  filterRows,
  type RowFilter,
  type RowSort,
  sortRows,
  statesAmong,
} from '../../../core/compare/table-rows.ts'
import { ColumnHead } from './column-head.tsx'
import styles from './comparison-table.module.css'
import { RowFilters } from './row-filters.tsx'
import { RowSparkline } from './row-sparkline.tsx'

export interface TableRow {
  key: string
  /** The region's name, unique within the comparison. */
  name: string
  /** The reader's own bureau. */
  own?: boolean
  cells: readonly Cell[]
}

/** What the reader looks for, where that has to outlast the table: keep it with `useState(everyRow)`. */
export type KeptFilter = readonly [filter: RowFilter, setFilter: (filter: RowFilter) => void]

interface ComparisonTableProps {
  /** Names the indicator, or the year where the columns are indicators. */
  caption: string
  columns: readonly { key: string; label: string; hint?: string }[]
  rows: readonly TableRow[]
  onOpen: (cell: Cell) => void
  /** The columns are years of one indicator: each row may draw its course. */
  overTime?: boolean
  filter?: KeptFilter | undefined
}

/** Fewer rows are seen at a glance. */
const fewestToFilter = 13
/** Of more rows, only those in sight are in the page. */
const mostDrawn = 200
/** Cells that come with one paint, about; of one column, rows enough to fill the scroller. */
const cellsAtOnce = 48
const mostAtOnce = 24
/** CSS pixels; `.windowed tbody tr` has the same height. */
const rowHeight = 37
/** CSS pixels of caption and head, about; the window has room to spare. */
const headHeight = 84

/**
 * The table twin: the same numbers as the chart, for people, programs and screen readers alike. Of a long one
 * `aria-rowcount` and `aria-rowindex` tell a screen reader about the rows out of sight.
 */
export function ComparisonTable(props: ComparisonTableProps) {
  const { caption, columns, rows, onOpen, overTime = false } = props
  const [sort, setSort] = useState<RowSort | null>(null)
  const own = useState(everyRow)
  const [filter, setFilter] = props.filter ?? own
  const filters = rows.length >= fewestToFilter
  const shown = useMemo(
    () => sortRows(filters ? filterRows(rows, filter) : rows, sort),
    [rows, filters, filter, sort],
  )
  const scroller = useRef<HTMLDivElement>(null)
  const windowed = shown.length > mostDrawn
  const { start, end } = useRowWindow({
    scroller,
    count: shown.length,
    rowHeight,
    above: headHeight,
    most: mostDrawn,
    first: Math.min(mostAtOnce, Math.max(8, Math.floor(cellsAtOnce / Math.max(1, columns.length)))),
  })
  // Told of those that are still to come, too.
  const isPart = end - start < shown.length
  return (
    <div className={styles.frame}>
      {filters ? (
        <RowFilters
          table={caption}
          filter={filter}
          states={statesAmong(rows)}
          shown={shown.length}
          total={rows.length}
          onChange={setFilter}
        />
      ) : null}
      <div
        ref={scroller}
        className={styles.scroller}
        tabIndex={0}
        role="region"
        aria-label={`${caption}（表格）`}
      >
        <table
          className={windowed ? `${styles.table ?? ''} ${styles.windowed ?? ''}` : styles.table}
          aria-rowcount={isPart ? shown.length + 1 : undefined}
        >
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr aria-rowindex={isPart ? 1 : undefined}>
              <ColumnHead label="地区" column="name" sort={sort} onSort={setSort} />
              {columns.map((column, index) => (
                <ColumnHead
                  key={column.key}
                  label={column.label}
                  hint={column.hint}
                  column={index}
                  sort={sort}
                  onSort={setSort}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap rows={start} columns={columns.length} />
            {shown.slice(start, end).map((row, index) => (
              // By place: another selection is written over the last one, and no row wanders.
              <tr key={start + index} aria-rowindex={isPart ? start + index + 2 : undefined}>
                <th scope="row" className={row.own === true ? styles.own : styles.name} title={row.name}>
                  {row.name}
                  {overTime && row.cells.length >= 3 ? <RowSparkline cells={row.cells} /> : null}
                </th>
                {row.cells.map((cell, i) => (
                  <td key={columns[i]?.key ?? i} className={styles.cell}>
                    <CellButton cell={cell} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
            <Gap rows={shown.length - end} columns={columns.length} />
          </tbody>
        </table>
      </div>
    </div>
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
