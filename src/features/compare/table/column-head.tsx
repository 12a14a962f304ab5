import type { RowSort } from '../../../core/compare/table-rows.ts'
import styles from './comparison-table.module.css'

interface ColumnHeadProps {
  label: string
  hint?: string | undefined
  column: RowSort['column']
  sort: RowSort | null
  onSort: (sort: RowSort | null) => void
}

/** A head that sorts by its column: one way, the other way, and back to the order the table came in. */
export function ColumnHead({ label, hint, column, sort, onSort }: ColumnHeadProps) {
  const direction = sort?.column === column ? sort.direction : 'none'
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={column === 'name' ? styles.corner : styles.column}
      title={hint}
    >
      <button type="button" className={styles.sorter} onClick={() => onSort(next(column, direction))}>
        {label}
      </button>
    </th>
  )
}

function next(column: RowSort['column'], direction: RowSort['direction'] | 'none'): RowSort | null {
  // Numbers are looked at from the largest, names from the first.
  const [first, second] =
    column === 'name' ? (['ascending', 'descending'] as const) : (['descending', 'ascending'] as const)
  if (direction === 'none') return { column, direction: first }
  return direction === first ? { column, direction: second } : null
}
