import type { Comparison } from '../compare/comparison.ts'
import { basisNames } from '../compare/measure-text.ts'
import { bureausText, type Provenance, spanOfYears } from './provenance.ts'
import { sourcesOf } from './sources.ts'

/**
 * How to cite the comparison: what, of whom, when, from how many reports, which version of the dataset, the day
 * and the link. One line.
 */
export function citation(comparison: Comparison, { version, link, date }: Provenance): string {
  const { indicators, basis, years } = comparison
  const names = indicators.slice(0, 3).map((indicator) => indicator.name_zh)
  const what = names.join('、') + (indicators.length > names.length ? `等${indicators.length}项指标` : '')
  const how = basis === 'raw' ? '' : `（${basisNames[basis]}）`
  const who = `${bureausText(comparison)}教育部门`
  const count = sourcesOf(comparison).stating.length
  return `法衡：《${what}${how}，${who}，${spanOfYears(years)}》，据${count}份公开年度报告，数据集版本${version}，${date}取自 ${link}`
}
