import type { Comparison } from '../compare/comparison.ts'
import { basisNames } from '../compare/measure-text.ts'
import { bureausText, type Provenance, spanOfYears } from './provenance.ts'
import { ownMark } from '../table/lay-over.ts'
import { countSources, sourcesOf } from './sources.ts'

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
  const sources = countSources(sourcesOf(comparison).stating)
  return `法衡：《${what}${how}，${who}，${spanOfYears(years)}》，据${sources}，数据集版本${version}${version.includes(ownMark) ? '（含自己的数据）' : ''}，${date}取自 ${link}`
}
