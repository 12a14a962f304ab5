import { lazy, Suspense, useMemo, useState } from 'react'
import { fifths } from '../../../core/charts/heat-scale.ts'
import { mapSentence } from '../../../core/charts/map-summary.ts'
import { awaitedAreas } from '../../../core/compare/awaited.ts'
import { provinceMedians } from '../../../core/compare/province-medians.ts'
import { useBoundaryFile } from '../../../queries/use-boundary-file.ts'
import styles from '../compare-page.module.css'
import { BoundaryFilePick } from './boundary-file.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapTiles } from './map-tiles.tsx'
import { ProvincePanel } from './province-panel.tsx'
import { ProvinceTable } from './province-table.tsx'
import { Toggle } from './toggle.tsx'
import type { IndicatorViewProps } from './view.ts'

// Only who brings boundaries loads what draws them.
const OwnBoundaries = lazy(async () => ({ default: (await import('./own-boundaries.tsx')).OwnBoundaries }))

/** A tile a province with the median of its bureaus, or the reader's own boundaries: where numbers are. */
export function MapView({ comparison, indicator, onOpen }: IndicatorViewProps) {
  const [opened, setOpened] = useState<string | null>(null)
  const [wanted, setWanted] = useState<MapForm>('own')
  const { file = null, notKept, put, remove } = useBoundaryFile()
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
      {file === null ? null : (
        <Toggle
          legend="画法"
          options={forms}
          value={wanted}
          onChange={(form) => {
            setOpened(null)
            setWanted(form)
          }}
        />
      )}
      {file !== null && wanted === 'own' ? (
        <Suspense fallback={<p role="status">正在画边界……</p>}>
          <OwnBoundaries
            comparison={comparison}
            indicator={indicator}
            onOpen={onOpen}
            file={file}
            year={year}
            label={sentence}
            opened={opened}
            onArea={setOpened}
          />
        </Suspense>
      ) : (
        <>
          <MapTiles
            label={sentence}
            medians={medians}
            awaited={awaitedAreas(comparison)}
            stepOf={stepOf}
            onOpen={setOpened}
          />
          <MapLegend />
          <ProvincePanel
            comparison={comparison}
            median={medians.find(({ area }) => area.adcode === opened) ?? null}
            onOpen={onOpen}
            onClose={() => setOpened(null)}
          />
        </>
      )}
      <ProvinceTable comparison={comparison} indicator={indicator} medians={medians} />
      <BoundaryFilePick
        file={file}
        notKept={notKept}
        onPut={(next) => {
          setWanted('own')
          put(next)
        }}
        onRemove={remove}
      />
    </div>
  )
}

type MapForm = 'own' | 'tiles'

const forms: readonly (readonly [MapForm, string])[] = [
  ['own', '自己的边界'],
  ['tiles', '方格'],
]
