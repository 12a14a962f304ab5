import { useMemo, useState } from 'react'
import { fifths } from '../../../core/charts/heat-scale.ts'
import { mapSentence } from '../../../core/charts/map-summary.ts'
import { provinceMedians } from '../../../core/compare/province-medians.ts'
import styles from '../compare-page.module.css'
import { MapLegend } from './map-legend.tsx'
import { MapTiles } from './map-tiles.tsx'
import { ProvincePanel } from './province-panel.tsx'
import { ProvinceTable } from './province-table.tsx'
import type { IndicatorViewProps } from './view.ts'

/** A tile a province with the median of its bureaus: where numbers are, not how big a province is. */
export function MapView({ comparison, indicator, onOpen }: IndicatorViewProps) {
  const [opened, setOpened] = useState<string | null>(null)
  const [year] = comparison.years
  const medians = useMemo(
    () => (year === undefined ? [] : provinceMedians(comparison, indicator.id, year)),
    [comparison, indicator, year],
  )
  const stepOf = useMemo(
    () => fifths(medians.flatMap(({ median, few }) => (median === null || few ? [] : [median.value]))),
    [medians],
  )
  if (year === undefined) return null
  const sentence = mapSentence(comparison, indicator, medians)
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{sentence}</p>
      <MapTiles label={sentence} medians={medians} stepOf={stepOf} onOpen={setOpened} />
      <MapLegend />
      <ProvinceTable comparison={comparison} indicator={indicator} medians={medians} />
      <ProvincePanel
        comparison={comparison}
        median={medians.find(({ area }) => area.adcode === opened) ?? null}
        onOpen={onOpen}
        onClose={() => setOpened(null)}
      />
    </div>
  )
}
