import type { Cell } from '../../../core/compare/cell.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import { measureTitle } from '../../../core/compare/measure-text.ts'
import { ComparisonTable } from './comparison-table.tsx'

interface IndicatorTableProps {
  comparison: Comparison
  onOpen: (cell: Cell) => void
}

/** Several indicators in one year: a row a bureau, a column an indicator. */
export function IndicatorTable({ comparison, onOpen }: IndicatorTableProps) {
  const { indicators, regions } = comparison
  const [year] = comparison.years
  if (year === undefined) return null
  return (
    <ComparisonTable
      caption={`${indicators.map((indicator) => indicator.name_zh).join('、')}，${year}年`}
      columns={indicators.map((indicator) => ({
        key: indicator.id,
        label: measureTitle(indicator, comparison.basis),
        hint: indicator.definition_zh,
      }))}
      rows={regions.map((region) => ({
        key: region.adcode,
        name: comparison.label(region.adcode),
        own: region.adcode === comparison.own,
        cells: indicators.map((indicator) => comparison.cell(indicator.id, region.adcode, year)),
      }))}
      onOpen={onOpen}
    />
  )
}
