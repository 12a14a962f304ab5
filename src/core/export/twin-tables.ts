import { formatCell } from '../compare/cell-text.ts'
import type { Cell } from '../compare/cell.ts'
import type { Comparison } from '../compare/comparison.ts'
import { measureTitle } from '../compare/measure-text.ts'
import { neutraliseFormula } from './neutralise-formula.ts'
import { spanOfYears } from './provenance.ts'

/** A table as the page shows it: cells are what the contract prints. */
export interface TextTable {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The table twins of a comparison: bureaus × indicators for several in one year, otherwise bureaus × years for each. */
export function twinTables(comparison: Comparison): readonly TextTable[] {
  const { indicators, years, basis } = comparison
  if (years.length === 1 && indicators.length > 1) {
    return [
      {
        caption: `${indicators.map((indicator) => indicator.name_zh).join('、')}，${spanOfYears(years)}`,
        head: ['地区', ...indicators.map((indicator) => measureTitle(indicator, basis))],
        rows: rowsOf(comparison, (adcode) => indicators.flatMap(({ id }) => cellsOf(comparison, id, adcode))),
      },
    ]
  }
  return indicators.map((indicator) => ({
    caption: measureTitle(indicator, basis),
    head: ['地区', ...years.map((year) => `${year}年`)],
    rows: rowsOf(comparison, (adcode) => cellsOf(comparison, indicator.id, adcode)),
  }))
}

/** Tab-separated, tables one below the other: what a spreadsheet takes from the clipboard. */
export function formatTsv(tables: readonly TextTable[]): string {
  return tables
    .map(({ caption, head, rows }) =>
      [[caption], head, ...rows].map((row) => row.map(plain).join('\t')).join('\n'),
    )
    .join('\n\n')
}

// Names and captions have no tabs or breaks today; one that had would break the grid.
const plain = (text: string): string => neutraliseFormula(text.replaceAll(/[\t\r\n]+/g, ' '))

function rowsOf({ regions, label }: Comparison, cells: (adcode: string) => readonly Cell[]): string[][] {
  return regions.map(({ adcode }) => [label(adcode), ...cells(adcode).map(formatCell)])
}

function cellsOf(comparison: Comparison, indicatorId: string, adcode: string): readonly Cell[] {
  return comparison.years.map((year) => comparison.cell(indicatorId, adcode, year))
}
