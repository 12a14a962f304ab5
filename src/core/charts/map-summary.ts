import { soFar } from '../compare/awaited.ts'
import type { Comparison } from '../compare/comparison.ts'
import { displayValue } from '../compare/cell-text.ts'
import { unitText } from '../compare/measure-text.ts'
import type { AreaMedian } from '../compare/province-medians.ts'
import type { Indicator } from '../schema/indicator.ts'

/** One sentence: how many provinces have a value, and between which medians they lie. */
export function mapSentence(
  comparison: Comparison,
  indicator: Indicator,
  medians: readonly AreaMedian[],
): string {
  const { basis, years } = comparison
  const head = `${soFar(comparison)}${years[0] ?? ''}年所选教育部门分布在 ${medians.length} 个省份`
  const known = medians
    .flatMap(({ area, median, n, few }) => (median === null || few ? [] : [{ area, median, n }]))
    .sort((a, b) => a.median.value - b.median.value)
  const some = medians.filter(({ few }) => few).length
  const rest = some === 0 ? '' : `另有 ${some} 个省份只有一两家的数，样本少，不算中位数。`
  const [lowest] = known
  const highest = known.at(-1)
  if (lowest === undefined || highest === undefined) {
    if (some === 0) return `${head}，没有一个省份报告了${indicator.name_zh}。`
    return `${head}，${some} 个省份报告了${indicator.name_zh}，都只有一两家，样本少，不算中位数。`
  }
  const told = ({ area, median, n }: typeof lowest) =>
    `${area.name_zh}的${displayValue(median.value, median.qualifier)}（${n} 家）`
  const unit = unitText(indicator, basis)
  if (known.length === 1) {
    return `${head}，只有一个省份有三家以上报告了${indicator.name_zh}：中位数（${unit}）是${told(lowest)}。${rest}`
  }
  return `${head}，${known.length} 个省份有三家以上报告了${indicator.name_zh}，省内中位数（${unit}）从${told(lowest)}到${told(highest)}。${rest}`
}
