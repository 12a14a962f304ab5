import { useCallback, useMemo } from 'react'
import { Chart, type ChartMark } from '../../../components/chart.tsx'
import { useChartTheme } from '../../../components/chart-theme.ts'
import { rankedBars } from '../../../core/charts/ranked-bars.ts'
import { rankSentence } from '../../../core/charts/chart-summary.ts'
import { explainCell } from '../../../core/compare/cell-text.ts'
import { quantityText } from '../../../core/compare/measure-text.ts'
import { rankCells } from '../../../core/compare/rank.ts'
import { AbsentList } from './absent-list.tsx'
import styles from '../compare-page.module.css'
import type { IndicatorViewProps } from './view.ts'

/** More bureaus without a value than this are listed by reason below the chart, not one row each within it. */
const mostAbsentBars = 8

/** Ranked bars of one indicator in one year; bureaus without a value stand below, with their state in words. */
export function RankView({ comparison, indicator, onOpen }: IndicatorViewProps) {
  const theme = useChartTheme()
  const [year] = comparison.years
  const ranking = useMemo(
    () => (year === undefined ? null : rankCells(comparison.slice(indicator.id, year))),
    [comparison, indicator, year],
  )
  const folded = ranking !== null && comparison.regions.length - ranking.ranked.length > mostAbsentBars
  const bars = useMemo(
    () =>
      year === undefined || ranking === null
        ? null
        : rankedBars(comparison, {
            indicatorId: indicator.id,
            year,
            theme,
            benchmark: ranking.ranked.length > 2,
            ...(folded ? { window: { start: 0, end: ranking.ranked.length } } : {}),
          }),
    [comparison, indicator, year, theme, ranking, folded],
  )
  const tooltip = useCallback(
    (mark: ChartMark) => {
      const cell = bars?.rows[mark.dataIndex]?.cell
      if (cell === undefined) return null
      return {
        title: `${comparison.label(cell.adcode)} ${quantityText(cell)}`,
        lines: [explainCell(cell), '点开看出处'],
      }
    },
    [bars, comparison],
  )
  const select = useCallback(
    (mark: ChartMark) => {
      const cell = bars?.rows[mark.dataIndex]?.cell
      if (cell !== undefined) onOpen(cell)
    },
    [bars, onOpen],
  )
  if (bars === null || ranking === null || year === undefined) return null
  const sentence = rankSentence(comparison, indicator.id, year)
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{sentence}</p>
      {bars.rows.length === 0 ? null : (
        <div className={styles.scroller}>
          <Chart
            option={bars.option}
            label={sentence}
            height={bars.height}
            tooltip={tooltip}
            onSelect={select}
          />
        </div>
      )}
      {ranking.ranked.some((row) => row.bandEnd !== null) ? (
        <p className={styles.aside}>
          小于 10 的数相差一两个说明不了什么，按 0、1–4、5–9 分组并列，不细排名次。
        </p>
      ) : null}
      {folded ? <AbsentList comparison={comparison} absent={ranking.absent} onOpen={onOpen} /> : null}
    </div>
  )
}
