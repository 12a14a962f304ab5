import { absentStates } from '../compare/cell.ts'
import { stateWords } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { coverageText } from '../compare/coverage.ts'
import { basisNames } from '../compare/measure-text.ts'
import { noticesOf } from '../compare/notices.ts'
import { referenceText } from '../compare/reference-text.ts'
import { reportedMeaning, stateMeanings } from '../compare/state-meanings.ts'
import type { Basis } from '../schema/compare-state.ts'
import { citation } from './citation.ts'
import type { ExportTable, ExportValue } from './export-table.ts'
import type { Provenance } from './provenance.ts'

/** What the words of the data sheet mean, what keeps its numbers from being comparable, and where it comes from. */
export function definitionsTable(comparison: Comparison, provenance: Provenance): ExportTable {
  const { indicators, years, basis } = comparison
  const rows: ExportValue[][] = [
    ...indicators.map(({ name_zh, unit, definition_zh }) => ['指标', `${name_zh}（${unit}）`, definition_zh]),
    ['算法', basisNames[basis], basisMeanings[basis]],
    ['状态', '已报告', reportedMeaning],
    ...absentStates.map((state) => ['状态', stateWords[state], stateMeanings[state]]),
    ['约限', '约', '原文是约数：“近”“约”“左右”。'],
    ['约限', '≥', '至少这么多：原文是下限，或报告只分项列出、没有总数，取分项之最大。'],
    ['约限', '≤', '至多这么多：原文是上限。'],
    ['范围', '本机关', '只是教育部门自己。'],
    ['范围', '全系统', '连同所辖学校和人员。'],
    ...noticesOf(comparison).map(({ indicator, message }) => ['口径提示', indicator.name_zh, message]),
    ...indicators.flatMap(({ id, name_zh }) =>
      years.map((year) => ['已报告', `${name_zh}，${year}年`, coverageText(comparison.coverage(id, year))]),
    ),
    ...referenceRows(comparison),
    ['出处', '数据集版本', provenance.version],
    ['出处', '导出日期', provenance.date],
    ['出处', '链接', provenance.link],
    ['出处', '引用', citation(comparison, provenance)],
  ]
  const columns = [
    { name: '类别', width: 12 },
    { name: '名称', width: 36 },
    { name: '说明', width: 100 },
  ]
  return { name: '说明', columns, rows }
}

function referenceRows(comparison: Comparison): ExportValue[][] {
  const { group } = comparison.reference
  if (group === null) return []
  const medians = comparison.indicators.flatMap((indicator) =>
    comparison.years.flatMap((year) => {
      const text = referenceText(comparison, indicator, year)
      return text === null ? [] : [['参照线', `${indicator.name_zh}，${year}年`, `${text}。`]]
    }),
  )
  return medians.length === 0 ? [] : [['参照线', group.name, group.rule], ...medians]
}

const basisMeanings: Readonly<Record<Basis, string>> = {
  raw: '数值就是报告写的数。',
  per100k: '报告原数÷2020年普查常住人口×100,000。',
  per10kchildren: '报告原数÷2020年普查5–14岁人口×10,000。',
  change: '本年的数减去起始年的数。',
  pctchange: '（本年的数−起始年的数）÷起始年的数×100。',
  index: '本年的数÷起始年的数×100。',
  rank: '在已报告者中从大到小的位次，数最大的为第1名。',
  percentile: '已报告者中数字更低的所占百分比，同数的算一半。',
}
