import { memo, useMemo, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { type RegionValues, regionsByValue } from '../../../core/compare/region-values.ts'
import type { RegionsSelector } from '../../../core/schema/compare-state.ts'
import type { Region } from '../../../core/schema/region.ts'
import { groupByProvince } from '../../../core/table/bureaus.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { Toggle } from '../views/toggle.tsx'
import styles from './picker.module.css'
import { ProvinceChoices } from './province-choices.tsx'
import { RegionList } from './region-list.tsx'

interface RegionChoicesProps {
  dataset: Dataset
  regions: readonly Region[]
  chosen: ReadonlySet<string>
  values: RegionValues | null
  onToggle: (region: Region) => void
  onChoose: (regions: RegionsSelector) => void
}

type Arrangement = 'value' | 'province'
type Direction = 'descending' | 'ascending'

const arrangements = [
  ['value', '按数值'],
  ['province', '按省份'],
] as const satisfies (readonly [Arrangement, string])[]

/** Every region: by the value compared, those without one last, or folded by province. */
export const RegionChoices = memo(function RegionChoices(props: RegionChoicesProps) {
  const { values } = props
  const [arrangement, setArrangement] = useState<Arrangement>(values === null ? 'province' : 'value')
  return (
    <>
      {values === null ? null : (
        <Toggle legend="排列" options={arrangements} value={arrangement} onChange={setArrangement} />
      )}
      {values === null || arrangement === 'province' ? (
        <ByProvince {...props} />
      ) : (
        <ByValue {...props} values={values} />
      )}
    </>
  )
})

function ByValue(props: RegionChoicesProps & { values: RegionValues }) {
  const { dataset, regions, chosen, values, onToggle } = props
  const [direction, setDirection] = useState<Direction>('descending')
  const sorted = useMemo(() => regionsByValue(regions, values, direction), [regions, values, direction])
  const { indicator, year } = values
  const descends = direction === 'descending'
  return (
    <>
      <p className={styles.sub}>
        {indicator.name_zh}（{indicator.unit}），{year}年报告原数，
        {descends ? '从大到小' : '从小到大'}；没有数字的在最后。
        <Button tone="quiet" onClick={() => setDirection(descends ? 'ascending' : 'descending')}>
          改为{descends ? '从小到大' : '从大到小'}
        </Button>
      </p>
      <RegionList
        key={direction}
        dataset={dataset}
        label={`地区，按${indicator.name_zh}排列`}
        regions={sorted}
        chosen={chosen}
        values={values}
        onToggle={onToggle}
      />
    </>
  )
}

function ByProvince({ dataset, chosen, values, onToggle, onChoose }: RegionChoicesProps) {
  const provinces = useMemo(() => groupByProvince(dataset), [dataset])
  return provinces.map((group) => (
    <ProvinceChoices
      key={group.province.adcode}
      dataset={dataset}
      group={group}
      chosen={chosen}
      values={values}
      onToggle={onToggle}
      onChooseProvince={(adcode) => onChoose({ kind: 'below', adcode })}
    />
  ))
}
