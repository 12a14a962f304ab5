import { useId } from 'react'
import type { ColumnRole, ScreenedColumn } from '../../core/screen/types.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './column-roles.module.css'

interface ColumnRolesProps {
  dataset: Dataset
  columns: readonly ScreenedColumn[]
  onAssign: (heading: string, role: ColumnRole) => void
}

/** What each column is read as, to be set by hand where its heading does not say. Kept for the next tables, too. */
export function ColumnRoles({ dataset, columns, onAssign }: ColumnRolesProps) {
  return (
    <ul className={styles.roles}>
      {columns
        .filter(({ heading }) => heading !== '')
        .map((column, index) => (
          <li key={index}>
            <Role dataset={dataset} column={column} onAssign={onAssign} />
          </li>
        ))}
    </ul>
  )
}

function Role({ dataset, column, onAssign }: { column: ScreenedColumn } & Omit<ColumnRolesProps, 'columns'>) {
  const id = useId()
  const { heading, role, factor } = column
  return (
    <>
      <label htmlFor={id} className={styles.heading}>
        {heading}
        {factor === 1 ? '' : `（每个数乘 ${factor}）`}
      </label>
      <select
        id={id}
        className={styles.select}
        value={role}
        onChange={({ target }) => {
          const chosen = [...plainRoles.map(([one]) => one), ...dataset.indicators.map(measureOf)]
          const next = chosen.find((one) => one === target.value)
          if (next !== undefined) onAssign(heading, next)
        }}
      >
        {plainRoles.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
        <optgroup label="指标">
          {dataset.indicators.map((indicator) => (
            <option key={indicator.id} value={measureOf(indicator)}>
              {indicator.name_zh}
            </option>
          ))}
        </optgroup>
      </select>
    </>
  )
}

const plainRoles: readonly (readonly [ColumnRole, string])[] = [
  ['ignored', '不用'],
  ['region', '地区名称'],
  ['adcode', '区划代码'],
  ['year', '年度'],
  ['indicator', '指标名称'],
  ['value', '数值'],
  ['note', '备注'],
]

const measureOf = ({ id }: { id: string }): ColumnRole => `measure:${id}`
