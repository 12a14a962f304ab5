import type { HeatStep } from '../../../core/charts/heat-scale.ts'
import { type TilePlace, tilePlaces } from '../../../core/charts/tile-grid.ts'
import { areaWords } from '../../../core/charts/area-words.ts'
import type { AreaMedian } from '../../../core/compare/province-medians.ts'
import heat from './heat-table.module.css'
import styles from './map-tiles.module.css'

interface MapTilesProps {
  /** One sentence that says what the tiles show. */
  label: string
  medians: readonly AreaMedian[]
  /** Provinces whose figures are not in memory yet. */
  awaited: ReadonlySet<string>
  stepOf: (value: number) => HeatStep | null
  /** Takes a province's adcode. */
  onOpen: (adcode: string) => void
}

/** 34 equal tiles. A compared province is a button; the others say that they are not. */
export function MapTiles({ label, medians, awaited, stepOf, onOpen }: MapTilesProps) {
  const byProvince = new Map(medians.map((median) => [median.area.adcode, median]))
  return (
    <div className={styles.frame} role="group" aria-label={label}>
      <div className={styles.grid}>
        {tilePlaces.map((place) => {
          const median = byProvince.get(place.adcode)
          const at = { gridColumn: place.column, gridRow: place.row }
          return median === undefined ? (
            <div key={place.adcode} className={styles.unchosen} style={at}>
              <span className={styles.name}>{place.short}</span>
              <span className={styles.count}>{awaited.has(place.adcode) ? '尚未载入' : '未选'}</span>
            </div>
          ) : (
            <Tile key={place.adcode} place={place} median={median} stepOf={stepOf} onOpen={onOpen} />
          )
        })}
      </div>
    </div>
  )
}

interface TileProps extends Pick<MapTilesProps, 'stepOf' | 'onOpen'> {
  place: TilePlace
  median: AreaMedian
}

function Tile({ place, median, stepOf, onOpen }: TileProps) {
  const { text, hasNumber, count, told, look } = areaWords(median)
  const step = look === 'shaded' && median.median !== null ? stepOf(median.median.value) : null
  const shade = step === null ? (heat[look] ?? heat.no_report) : heat[`step${step}`]
  return (
    <button
      type="button"
      className={[styles.tile, look === 'few' ? styles.few : shade].join(' ')}
      style={{ gridColumn: place.column, gridRow: place.row }}
      aria-label={told}
      title={told}
      onClick={() => onOpen(place.adcode)}
    >
      <span className={styles.name}>{place.short}</span>
      <span className={hasNumber ? styles.number : styles.word}>{text}</span>
      <span className={styles.count}>{count}</span>
    </button>
  )
}
