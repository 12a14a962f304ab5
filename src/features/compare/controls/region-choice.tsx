import { memo } from 'react'
import type { Cell } from '../../../core/compare/cell.ts'
import { displayCell, explainCell } from '../../../core/compare/cell-text.ts'
import { barShare, type RegionValues } from '../../../core/compare/region-values.ts'
import type { Region } from '../../../core/schema/region.ts'
import { placeOf } from '../../../core/table/bureaus.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import styles from './picker.module.css'

interface RegionChoiceProps {
  dataset: Dataset
  region: Region
  checked: boolean
  onToggle: (region: Region) => void
  /** What stands beside the name; null where nothing can be compared yet. */
  values: RegionValues | null
  /** Names the divisions above, where the list itself does not. */
  withPlace?: boolean
}

/** One region of a list: its box, its name, and its value or the reason why it has none. */
export const RegionChoice = memo(function RegionChoice(props: RegionChoiceProps) {
  const { dataset, region, checked, onToggle, values, withPlace = false } = props
  const place = withPlace ? placeOf(dataset, region) : ''
  const cell = values?.cells.get(region.adcode)
  return (
    <li className={styles.choice}>
      <label className={styles.row}>
        <input type="checkbox" className={styles.box} checked={checked} onChange={() => onToggle(region)} />
        <span className={styles.name}>
          {region.name_zh}
          {place === '' ? null : <span className={styles.context}> {place}</span>}
        </span>
        {values === null ? <span className={styles.aside}>{reportCount(dataset, region)}</span> : null}
        {values !== null && cell === undefined ? <span className={styles.absent}>尚未载入</span> : null}
        {values !== null && cell !== undefined ? <RegionValue cell={cell} largest={values.largest} /> : null}
      </label>
    </li>
  )
})

function RegionValue({ cell, largest }: { cell: Cell; largest: number }) {
  const share = barShare(cell, largest)
  const isExact = cell.state === 'reported' && cell.shown.qualifier === 'exact'
  return (
    <>
      <span className={styles.track} aria-hidden="true">
        {share === null ? null : (
          <span className={isExact ? styles.bar : styles.openBar} style={{ width: `${share * 100}%` }} />
        )}
      </span>
      <span className={cell.state === 'reported' ? styles.value : styles.absent} title={explainCell(cell)}>
        {displayCell(cell)}
      </span>
    </>
  )
}

function reportCount(dataset: Dataset, region: Region): string {
  const reports = dataset.reportCount(region.adcode)
  return reports === 0 ? '无报告' : `${reports} 份报告`
}
