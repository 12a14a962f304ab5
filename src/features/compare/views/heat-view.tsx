import { heatScale } from '../../../core/charts/heat-scale.ts'
import { heatSentence } from '../../../core/charts/heat-summary.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import { measureTitle } from '../../../core/compare/measure-text.ts'
import type { Indicator } from '../../../core/schema/indicator.ts'
import styles from '../compare-page.module.css'
import { yearsText } from '../years-text.ts'
import { HeatLegend } from './heat-legend.tsx'
import { type HeatColumn, type HeatRow, HeatTable } from './heat-table.tsx'
import type { WholeViewProps } from './view.ts'

/** Bureaus × indicators in one year; over several years a table an indicator, bureaus × years. */
export function HeatView({ comparison, onOpen }: WholeViewProps) {
  const { indicators, years } = comparison
  const groups = years.length === 1 ? [indicators] : indicators.map((indicator) => [indicator])
  return groups.map((group) => {
    const columns = columnsOf(comparison, group)
    const sentence = heatSentence(comparison, group)
    return (
      <div key={group.map((indicator) => indicator.id).join('~')} className={styles.view}>
        <p className={styles.sentence}>{sentence}</p>
        <HeatLegend comparison={comparison} indicators={group} />
        <HeatTable
          caption={captionOf(comparison, group)}
          rows={rowsOf(comparison, columns)}
          columns={columns}
          onOpen={onOpen}
        />
      </div>
    )
  })
}

function captionOf({ basis, years }: Comparison, indicators: readonly Indicator[]): string {
  const [first] = indicators
  if (first !== undefined && indicators.length === 1) {
    return `${measureTitle(first, basis)}，${yearsText(years)}`
  }
  return `${indicators.map((indicator) => indicator.name_zh).join('、')}，${yearsText(years)}`
}

/** Indicators have units of their own, so each column its own scale; years of one indicator share one scale. */
function columnsOf(comparison: Comparison, indicators: readonly Indicator[]): readonly HeatColumn[] {
  const { basis, years } = comparison
  return indicators.flatMap((indicator) => {
    const slices = years.map((year) => comparison.slice(indicator.id, year))
    const stepOf = heatScale(slices.flat())
    return years.map((year, index) => ({
      key: `${indicator.id}/${year}`,
      label: years.length === 1 ? measureTitle(indicator, basis) : `${year}年`,
      hint: years.length === 1 ? indicator.definition_zh : '',
      cells: slices[index] ?? [],
      stepOf,
    }))
  })
}

/** The fullest bureaus first, those equally full in the selection's order: most reports say little. */
function rowsOf({ regions, label }: Comparison, columns: readonly HeatColumn[]): readonly HeatRow[] {
  return regions
    .map((region, row) => {
      const cells = columns.map((column) => column.cells[row]).filter((cell) => cell !== undefined)
      const filled = cells.filter((cell) => cell.state === 'reported').length
      return { key: region.adcode, name: label(region.adcode), cells, filled }
    })
    .sort((a, b) => b.filled - a.filled)
}
