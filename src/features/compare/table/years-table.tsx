import { useMemo } from 'react'
import type { Cell } from '../../../core/compare/cell.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import { measureTitle } from '../../../core/compare/measure-text.ts'
import { rankedOrder } from '../../../core/compare/ranked-order.ts'
import type { Indicator } from '../../../core/schema/indicator.ts'
import { ComparisonTable, type KeptFilter } from './comparison-table.tsx'

interface YearsTableProps {
  comparison: Comparison
  indicator: Indicator
  onOpen: (cell: Cell) => void
  /** In the order of the ranking beside it, rather than of the selection. */
  ranked: boolean
  filter?: KeptFilter | undefined
}

/** One indicator, a row a bureau, a column a year: the twin of every chart of one indicator. */
export function YearsTable({ comparison, indicator, onOpen, ranked, filter }: YearsTableProps) {
  const { years } = comparison
  const rows = useMemo(() => {
    const slices = years.map((year) => comparison.slice(indicator.id, year))
    const rowOf = (adcode: string, cells: readonly Cell[]) => ({
      key: adcode,
      name: comparison.label(adcode),
      own: adcode === comparison.own,
      cells,
    })
    const [only] = slices
    return ranked && slices.length === 1 && only !== undefined
      ? rankedOrder(only).map((cell) => rowOf(cell.adcode, [cell]))
      : comparison.regions.map(({ adcode }, row) =>
          rowOf(
            adcode,
            slices.flatMap((slice) => slice[row] ?? []),
          ),
        )
  }, [comparison, indicator, ranked, years])
  return (
    <ComparisonTable
      caption={measureTitle(indicator, comparison.basis)}
      columns={years.map((year) => ({ key: String(year), label: `${year}年` }))}
      rows={rows}
      onOpen={onOpen}
      filter={filter}
      overTime
    />
  )
}
