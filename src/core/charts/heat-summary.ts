import { soFar } from '../compare/awaited.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { Indicator } from '../schema/indicator.ts'

/** One sentence on a heat table of one year: how many of its cells hold a number, who fills most, who none. */
export function heatSentence(comparison: Comparison, indicators: readonly Indicator[]): string {
  const { regions, years } = comparison
  const columns = indicators.flatMap((indicator) => years.map((year) => comparison.slice(indicator.id, year)))
  const perBureau = regions.map(
    (_, row) => columns.filter((cells) => cells[row]?.state === 'reported').length,
  )
  const filled = perBureau.reduce((sum, count) => sum + count, 0)
  const total = columns.length * regions.length
  const [first] = indicators
  const what = indicators.length === 1 && first ? `的${first.name_zh}` : `的${indicators.length}项指标`
  const head = `${soFar(comparison)}${spanText(years)}，${regions.length}家教育部门${what}：${total}格中${filled}格有数字`
  if (filled === 0) return `${head}。`
  const most = Math.max(...perBureau)
  const unit = indicators.length === 1 ? '年' : years.length === 1 ? '项' : '格'
  const fullest = regions.filter((_, row) => perBureau[row] === most)
  const named = fullest.slice(0, 2).map((region) => comparison.label(region.adcode))
  const who = named.join('、') + (fullest.length > named.length ? `等${fullest.length}家` : '')
  const none = perBureau.filter((count) => count === 0).length
  return `${head}，最全的是${who}（${most}${unit}）${none > 0 ? `，${none}家一个也没有` : ''}。`
}

function spanText(years: readonly number[]): string {
  const first = years[0] ?? ''
  return years.length > 1 ? `${first}至${years.at(-1) ?? ''}年` : `${first}年`
}
