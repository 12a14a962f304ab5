import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import type { RegionValues } from '../../../core/compare/region-values.ts'
import type { Region } from '../../../core/schema/region.ts'
import type { ProvinceGroup } from '../../../core/table/bureaus.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import styles from './picker.module.css'
import { RegionChoice } from './region-choice.tsx'

interface ProvinceChoicesProps {
  dataset: Dataset
  group: ProvinceGroup
  chosen: ReadonlySet<string>
  values: RegionValues | null
  onToggle: (region: Region) => void
  onChooseProvince: (adcode: string) => void
}

/** One province, folded until asked for: 3,200 rows at once would only slow the page down. */
export function ProvinceChoices(props: ProvinceChoicesProps) {
  const { dataset, group, chosen, values, onToggle, onChooseProvince } = props
  const [open, setOpen] = useState(false)
  const { province, reporting, silent, reports } = group
  const count = [...reporting, ...silent].filter((region) => chosen.has(region.adcode)).length
  const below = reporting.filter((region) => region.adcode !== province.adcode).length
  const rows = (regions: readonly Region[]) => (
    <ul>
      {regions.map((region) => (
        <RegionChoice
          key={region.adcode}
          dataset={dataset}
          region={region}
          checked={chosen.has(region.adcode)}
          onToggle={onToggle}
          values={values}
        />
      ))}
    </ul>
  )
  return (
    <details className={styles.province} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.name}>
          {province.name_zh}
          {count > 0 ? <span className={styles.context}> 已选 {count}</span> : null}
        </span>
        <span className={styles.aside}>
          {reports === 0 ? '无报告' : `${reporting.length} 家，${reports} 份报告`}
        </span>
      </summary>
      {open ? (
        <>
          {below > 1 ? (
            <Button tone="quiet" onClick={() => onChooseProvince(province.adcode)}>
              只看{province.name_zh}辖区有报告的 {below} 家
            </Button>
          ) : null}
          {rows(reporting)}
          {silent.length > 0 ? <p className={styles.sub}>尚未收录报告的地区</p> : null}
          {rows(silent)}
        </>
      ) : null}
    </details>
  )
}
