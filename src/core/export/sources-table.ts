import { reportKindNames } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { coverageWords, insteadOfAddress } from '../compare/report-text.ts'
import type { Report } from '../schema/report.ts'
import type { ExportTable, ExportValue } from './export-table.ts'
import { sourcesOf } from './sources.ts'

/** Every report the comparison rests on: those with the numbers first, then those read in vain. */
export function sourcesTable(comparison: Comparison): ExportTable {
  const { stating, silent } = sourcesOf(comparison)
  return {
    name: '来源',
    columns: [
      { name: '报告', width: 48 },
      { name: '机关', width: 28 },
      { name: '区划代码', width: 10 },
      { name: '种类', width: 24 },
      { name: '年份', width: 7 },
      { name: '日期', width: 12 },
      { name: '日期依据', width: 10 },
      { name: '网址', width: 48 },
      { name: '阅读范围', width: 18 },
      { name: '用处', width: 26 },
      { name: '报告编号', width: 24 },
    ],
    rows: [
      ...stating.map((report) => rowOf(report, '所示数字的出处')),
      ...silent.map((report) => rowOf(report, '读过，没有可用的数字')),
    ],
  }
}

function rowOf(report: Report, use: string): readonly ExportValue[] {
  return [
    report.title,
    report.bureau,
    report.adcode,
    reportKindNames[report.kind],
    report.year,
    report.published ?? '',
    dateBasis(report),
    report.url ?? insteadOfAddress(report),
    coverageWords(report),
    use,
    report.id,
  ]
}

/** What the date of a report is: the page's own, or the one it is signed with, which may precede publication. */
export function dateBasis({ published_basis }: Report): string {
  if (published_basis === null) return '不详'
  return published_basis === 'page' ? '网页发布' : '落款'
}
