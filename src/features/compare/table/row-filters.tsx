import { useId } from 'react'
import { SelectField } from '../../../components/select-field.tsx'
import type { CellState } from '../../../core/compare/cell.ts'
import { stateWords } from '../../../core/compare/cell-text.ts'
import type { RowFilter } from '../../../core/compare/table-rows.ts'
import styles from './comparison-table.module.css'

interface RowFiltersProps {
  /** The table's caption. */
  table: string
  filter: RowFilter
  /** The states that stand in the table. */
  states: readonly CellState[]
  shown: number
  total: number
  onChange: (filter: RowFilter) => void
}

/** Narrows a long table by name and by state, and says how many rows are left. */
export function RowFilters({ table, filter, states, shown, total, onChange }: RowFiltersProps) {
  const id = useId()
  return (
    <div className={styles.filters} role="search" aria-label={`筛选表格：${table}`}>
      <div className={styles.filter}>
        <label htmlFor={id} className={styles.filterLabel}>
          地区名
        </label>
        <input
          id={id}
          type="search"
          className={styles.filterInput}
          value={filter.name}
          autoComplete="off"
          onChange={(event) => onChange({ ...filter, name: event.target.value })}
        />
      </div>
      <SelectField
        label="状态"
        value={filter.state ?? 'all'}
        options={[
          { value: 'all' as const, label: '全部' },
          ...states.map((state) => ({
            value: state,
            label: state === 'reported' ? '已报告' : stateWords[state],
          })),
        ]}
        onChange={(value) => onChange({ ...filter, state: value === 'all' ? null : value })}
      />
      <p role="status" className={styles.filterStatus}>
        {shown === total ? '' : `列出 ${shown} / ${total} 家`}
      </p>
    </div>
  )
}
