import { memo } from 'react'
import { Button } from '../../../components/button.tsx'
import { useBatches } from '../../../components/use-batches.ts'
import type { RegionValues } from '../../../core/compare/region-values.ts'
import type { Region } from '../../../core/schema/region.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import styles from './picker.module.css'
import { RegionChoice } from './region-choice.tsx'

interface RegionListProps {
  dataset: Dataset
  label: string
  regions: readonly Region[]
  chosen: ReadonlySet<string>
  values: RegionValues | null
  onToggle: (region: Region) => void
  /** Rows at a time. */
  batch?: number
}

/** More rows than fit on a screen; the rest comes on demand. */
const usualBatch = 30

/** Regions in the given order, so many at a time: 3,200 rows at once would only slow the page down. */
export const RegionList = memo(function RegionList(props: RegionListProps) {
  const { dataset, label, regions, chosen, values, onToggle, batch = usualBatch } = props
  const { shown, next, left, more } = useBatches(regions, batch)
  return (
    <>
      <ul className={styles.flat} aria-label={label}>
        {regions.slice(0, shown).map((region) => (
          <RegionChoice
            key={region.adcode}
            dataset={dataset}
            region={region}
            checked={chosen.has(region.adcode)}
            onToggle={onToggle}
            values={values}
            withPlace
          />
        ))}
      </ul>
      {left > 0 ? (
        <Button tone="quiet" onClick={more}>
          再列 {next} 个（还有 {left} 个）
        </Button>
      ) : null}
    </>
  )
})
