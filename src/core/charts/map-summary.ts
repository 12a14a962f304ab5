import type { Comparison } from '../compare/comparison.ts'
import { displayValue } from '../compare/cell-text.ts'
import { unitText } from '../compare/measure-text.ts'
import type { ProvinceMedian } from '../compare/province-medians.ts'
import type { Indicator } from '../schema/indicator.ts'

/** One sentence: how many provinces have a value, and between which medians they lie. */
export function mapSentence(
  comparison: Comparison,
  indicator: Indicator,
  medians: readonly ProvinceMedian[],
): string {
  const { basis, years } = comparison
  const head = `${years[0] ?? ''}年所选教育部门分布在 ${medians.length} 个省份`
  const known = medians
    .flatMap(({ province, median, n }) => (median === null ? [] : [{ province, median, n }]))
    .sort((a, b) => a.median.value - b.median.value)
  const [lowest] = known
  const highest = known.at(-1)
  if (lowest === undefined || highest === undefined)
    return `${head}，没有一个省份报告了${indicator.name_zh}。`
  const told = ({ province, median, n }: typeof lowest) =>
    `${province.name_zh}的${displayValue(median.value, median.qualifier)}（${n} 家）`
  const unit = unitText(indicator, basis)
  if (known.length === 1) {
    return `${head}，只有一个省份报告了${indicator.name_zh}：中位数（${unit}）是${told(lowest)}。`
  }
  return `${head}，${known.length} 个省份报告了${indicator.name_zh}，省内中位数（${unit}）从${told(lowest)}到${told(highest)}。`
}
