import { explainComputation } from '../compare/basis/explain-computation.ts'
import type { Cell, ReportedCell } from '../compare/cell.ts'
import { explainCell, formatCell, stateWords } from '../compare/cell-text.ts'
import { qualifierSigns } from '../compare/qualifier-signs.ts'
import { notesOf } from '../compare/figure-notes.ts'
import { originNames, originsOf } from '../compare/origin-words.ts'
import type { Comparison } from '../compare/comparison.ts'
import { basisNames, unitText } from '../compare/measure-text.ts'
import type { Figure } from '../schema/figure.ts'
import type { ExportColumn, ExportTable, ExportValue } from './export-table.ts'

/** The sentence a figure was read from; empty where there is none. */
export type QuoteText = (figure: Figure) => string

const carried: QuoteText = ({ quote }) => quote

/** The figures whose sentences `shownData` asks for. */
export function quotedFigures(comparison: Comparison): readonly Figure[] {
  const cells = comparison.indicators.flatMap(({ id }) =>
    comparison.years.flatMap((year) => comparison.slice(id, year)),
  )
  return cells.flatMap((cell) => statedCell(cell)?.headline.figure ?? [])
}

/** What the comparison shows, a row a cell: nothing is left out, and what is missing says why. */
export function shownData(comparison: Comparison, quoteOf: QuoteText = carried): ExportTable {
  const rows = comparison.indicators.flatMap(({ id }) =>
    comparison.years.flatMap((year) =>
      comparison.slice(id, year).map((cell) => rowOf(comparison, cell, quoteOf)),
    ),
  )
  return { name: '数据', columns, rows }
}

const columns: readonly ExportColumn[] = [
  { name: '地区', width: 16 },
  { name: '区划代码', width: 10 },
  { name: '机关', width: 28 },
  { name: '指标', width: 26 },
  { name: '单位', width: 14 },
  { name: '年份', width: 7 },
  { name: '数值', width: 12 },
  { name: '状态', width: 10 },
  { name: '约限', width: 6 },
  { name: '表中所示', width: 16 },
  { name: '算法', width: 22 },
  { name: '报告原数', width: 12 },
  { name: '原数约限', width: 9 },
  { name: '范围', width: 8 },
  { name: '原文', width: 48 },
  { name: '报告', width: 44 },
  { name: '日期', width: 12 },
  { name: '网址', width: 40 },
  { name: '备注', width: 32 },
  { name: '说明', width: 60 },
]

function rowOf(comparison: Comparison, cell: Cell, quoteOf: QuoteText): readonly ExportValue[] {
  const { indicator, adcode, year } = cell
  const stated = statedCell(cell)
  // Without a number, the reports that were read and did not give one.
  const reports = stated === null ? cell.reports : [stated.headline.report]
  const told = (of: (report: (typeof reports)[number]) => string | null): string =>
    [...new Set(reports.map(of).filter((text) => text !== null))].join('；')
  return [
    comparison.label(adcode),
    adcode,
    told((report) => report.bureau),
    indicator.name_zh,
    unitText(indicator, comparison.basis),
    year,
    cell.state === 'reported' ? cell.shown.value : null,
    cell.state === 'reported' ? '已报告' : stateWords[cell.state],
    cell.state === 'reported' ? qualifierSigns[cell.shown.qualifier] : '',
    formatCell(cell),
    basisNames[comparison.basis],
    stated?.headline.value ?? null,
    stated === null ? '' : qualifierSigns[stated.headline.qualifier],
    stated === null ? '' : scopeNames[stated.headline.figure.scope],
    stated === null ? '' : quoteOf(stated.headline.figure),
    told((report) => report.title),
    told((report) => report.published),
    told((report) => report.url),
    stated === null
      ? ''
      : [...originsOf(stated).map(({ kind }) => originNames[kind]), ...notesOf(stated.headline.figure)].join(
          '；',
        ),
    [explainCell(cell), ...(cell.state === 'reported' ? explainComputation(cell) : [])].join(''),
  ]
}

/** The cell as reported, where a report states a number, whether or not the basis can be computed. */
function statedCell(cell: Cell): ReportedCell | null {
  if (cell.state === 'unmeasured') return cell.reported
  return cell.state === 'reported' ? cell : null
}

const scopeNames = { bureau: '本机关', system: '全系统' } as const
