import type { HeatStep } from '../../../core/charts/heat-scale.ts'
import { type TilePlace, tilePlaces } from '../../../core/charts/tile-grid.ts'
import { displayValue } from '../../../core/compare/cell-text.ts'
import type { ProvinceMedian } from '../../../core/compare/province-medians.ts'
import heat from './heat-table.module.css'
import styles from './map-tiles.module.css'

interface MapTilesProps {
  /** One sentence that says what the tiles show. */
  label: string
  medians: readonly ProvinceMedian[]
  stepOf: (value: number) => HeatStep | null
  /** Takes a province's adcode. */
  onOpen: (adcode: string) => void
}

/** 34 equal tiles. A compared province is a button; the others say that they are not. */
export function MapTiles({ label, medians, stepOf, onOpen }: MapTilesProps) {
  const byProvince = new Map(medians.map((median) => [median.province.adcode, median]))
  return (
    <div className={styles.frame} role="group" aria-label={label}>
      <div className={styles.grid}>
        {tilePlaces.map((place) => {
          const median = byProvince.get(place.adcode)
          const at = { gridColumn: place.column, gridRow: place.row }
          return median === undefined ? (
            <div key={place.adcode} className={styles.unchosen} style={at}>
              <span className={styles.name}>{place.short}</span>
              <span className={styles.count}>未选</span>
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
  median: ProvinceMedian
}

function Tile({ place, median, stepOf, onOpen }: TileProps) {
  const { province, cells, n, absence } = median
  const shown = median.median
  const step = shown === null ? null : stepOf(shown.value)
  const text = shown === null ? absentWord(median) : displayValue(shown.value, shown.qualifier)
  const count = shown === null ? `${cells.length} 家` : `${n} 家`
  const told =
    shown === null
      ? `${province.name_zh}：${absence}`
      : `${province.name_zh}：中位数 ${text}，${n} 家有数${absence === '' ? '' : `；${absence}`}`
  const look = step === null ? heat[soleState(median) ?? 'no_report'] : heat[`step${step}`]
  return (
    <button
      type="button"
      className={`${styles.tile ?? ''} ${look ?? ''}`}
      style={{ gridColumn: place.column, gridRow: place.row }}
      aria-label={told}
      title={told}
      onClick={() => onOpen(place.adcode)}
    >
      <span className={styles.name}>{place.short}</span>
      <span className={shown === null ? styles.word : styles.number}>{text}</span>
      <span className={styles.count}>{count}</span>
    </button>
  )
}

/** The state all bureaus of a province share; null where they differ. */
function soleState({ cells }: ProvinceMedian): string | null {
  const states = new Set(cells.map((cell) => cell.state))
  const [only] = states
  return states.size === 1 && only !== undefined ? only : null
}

/** One word where one reason holds for all; the label and the table give the reasons one by one. */
function absentWord(median: ProvinceMedian): string {
  return soleState(median) === null ? '均无数' : (median.absence.split(' ')[0] ?? '均无数')
}
