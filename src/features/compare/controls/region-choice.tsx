import type { Region } from '../../../core/schema/region.ts'
import { placeOf } from '../../../core/table/bureaus.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import styles from './picker.module.css'

interface RegionChoiceProps {
  dataset: Dataset
  region: Region
  checked: boolean
  onToggle: () => void
  /** Names the divisions above, where the list itself does not. */
  withPlace?: boolean
}

export function RegionChoice({ dataset, region, checked, onToggle, withPlace = false }: RegionChoiceProps) {
  const reports = dataset.reportsOfBureau(region.adcode).length
  const place = withPlace ? placeOf(dataset, region) : ''
  return (
    <li className={styles.choice}>
      <label className={styles.row}>
        <input type="checkbox" className={styles.box} checked={checked} onChange={onToggle} />
        <span className={styles.name}>
          {region.name_zh}
          {place === '' ? null : <span className={styles.context}> {place}</span>}
        </span>
        <span className={styles.aside}>{reports === 0 ? '无报告' : `${reports} 份报告`}</span>
      </label>
    </li>
  )
}
