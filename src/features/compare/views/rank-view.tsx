import { useCallback, useMemo } from 'react'
import type { RowWindow } from '../../../components/row-window.ts'
import { useChartTheme } from '../../../components/chart-theme.ts'
import { barRows } from '../../../core/charts/bar-rows.ts'
import { rankSentence } from '../../../core/charts/chart-summary.ts'
import { rankedBars, rankedBarsLegend, rankedBarsScale } from '../../../core/charts/ranked-bars.ts'
import type { Cell } from '../../../core/compare/cell.ts'
import { explainCell } from '../../../core/compare/cell-text.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import { quantityText } from '../../../core/compare/measure-text.ts'
import { rankCells } from '../../../core/compare/rank.ts'
import { referenceSentence } from '../../../core/compare/reference-text.ts'
import { AbsentList } from './absent-list.tsx'
import { RowScroller } from './row-scroller.tsx'
import styles from '../compare-page.module.css'
import type { IndicatorViewProps } from './view.ts'

/** More bureaus without a value than this are listed by reason below the chart, not one row each within it. */
const mostAbsentBars = 8

/** Ranked bars of one indicator in one year; bureaus without a value stand below, with their state in words. */
export function RankView(props: IndicatorViewProps) {
  const [year] = props.comparison.years
  return year === undefined ? null : <Ranking {...props} year={year} />
}

function Ranking({ comparison, indicator, onOpen, year }: IndicatorViewProps & { year: number }) {
  const theme = useChartTheme()
  const { ranked, absent } = useMemo(
    () => rankCells(comparison.slice(indicator.id, year)),
    [comparison, indicator, year],
  )
  const folded = comparison.regions.length - ranked.length > mostAbsentBars
  const count = folded ? ranked.length : comparison.regions.length
  const hasBands = useMemo(() => ranked.some((row) => row.bandEnd !== null), [ranked])
  const input = useMemo(
    () => ({ indicatorId: indicator.id, year, theme, benchmark: true, count }),
    [indicator, year, theme, count],
  )
  const rows = useMemo(
    () => barRows(comparison, comparison.slice(indicator.id, year)),
    [comparison, indicator, year],
  )
  const scale = useMemo(() => rankedBarsScale(comparison, input), [comparison, input])
  const draw = useCallback(
    (window: RowWindow) => rankedBars(comparison, { ...input, window }),
    [comparison, input],
  )
  const legend = useMemo(() => rankedBarsLegend(comparison, input), [comparison, input])
  const tooltip = useCallback((row: number) => tipOf(comparison, rows[row]?.cell), [comparison, rows])
  const select = useCallback(
    (row: number) => {
      const cell = rows[row]?.cell
      if (cell !== undefined) onOpen(cell)
    },
    [rows, onOpen],
  )
  const sentence = useMemo(
    () => rankSentence(comparison, indicator.id, year) + referenceSentence(comparison, indicator, year),
    [comparison, indicator, year],
  )
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{sentence}</p>
      {count === 0 ? null : (
        <RowScroller
          scale={scale}
          draw={draw}
          count={count}
          label={sentence}
          tooltip={tooltip}
          onSelect={select}
          subject={indicator.id}
        />
      )}
      {legend.length > 0 ? <p className={styles.aside}>{legend.join('')}</p> : null}
      {hasBands ? (
        <p className={styles.aside}>
          小于 10 的数相差一两个说明不了什么，按 0、1–4、5–9 分组并列，不细排名次。
        </p>
      ) : null}
      {folded ? <AbsentList comparison={comparison} absent={absent} onOpen={onOpen} /> : null}
    </div>
  )
}

function tipOf(comparison: Comparison, cell: Cell | undefined) {
  if (cell === undefined) return null
  return {
    title: `${comparison.label(cell.adcode)} ${quantityText(cell)}`,
    lines: [explainCell(cell), '点开看出处'],
  }
}
