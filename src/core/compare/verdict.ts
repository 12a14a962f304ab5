import { directionNames } from '../schema/indicator-names.ts'
import type { Indicator } from '../schema/indicator.ts'
import { benchmarkOf } from './benchmark.ts'
import type { Cell, ReportedCell } from './cell.ts'
import { displayCell, displayValue, stateWords } from './cell-text.ts'
import { coverageOf } from './coverage.ts'
import { nearness } from './nearness.ts'

/** Where a bureau stands against the median of its peers. */
export interface Verdict {
  /**
   * `undecided`: a bound on either side leaves more than one answer open. `few`: fewer peers report than
   * `fewestPeers`. `absent`: the bureau itself has no value. The last three say nothing about the bureau.
   */
  readonly kind: 'above' | 'below' | 'near' | 'undecided' | 'few' | 'absent'
  /** Only for above and below, and only where the indicator has a direction. */
  readonly assessment: 'better' | 'worse' | null
  /** Median of the peers' printed numbers; null where none reports. */
  readonly median: number | null
  /** Peers with a value. To be printed with the median. */
  readonly n: number
  /** Peers in the group, reporting or not. */
  readonly outOf: number
  /** One plain Chinese sentence with n in it. */
  readonly sentence: string
}

/** With fewer reporting peers a median is an accident. */
export const fewestPeers = 5

export interface VerdictInput {
  readonly own: Cell
  /** The bureau's name as the page prints it. */
  readonly ownName: string
  /** The peers' cells of the same indicator and year, without the bureau's own; see `peerCells`. */
  readonly cells: readonly Cell[]
  /** Stands before 中位数: a peer group's `name`. */
  readonly peersName: string
}

/**
 * Holds one bureau's value against its peers' median. 接近 is what `nearness` says. A bound counts for what it
 * proves and no more: a peer's ≥ 90 may be anything from 90 up, so the median is known only to lie within a range,
 * and the verdict is spoken only if it is the same over the whole range. 约 counts as printed.
 */
export function verdictOf({ own, ownName, cells, peersName }: VerdictInput): Verdict {
  const reported = cells.filter(isOfItsYear)
  const n = reported.length
  const outOf = cells.length
  const benchmark = benchmarkOf(reported)
  const base = { assessment: null, median: benchmark?.median ?? null, n, outOf }
  if (own.state === 'reported' && own.borrowed !== null) {
    const sentence = `${ownName}${own.year}年${stateWords[own.borrowed.instead]}，借用的邻年数不与${peersName}比较。`
    return { ...base, kind: 'absent', sentence }
  }
  if (own.state !== 'reported') {
    const sentence = `${ownName}${own.year}年${stateWords[own.state]}，不与${peersName}比较。`
    return { ...base, kind: 'absent', sentence }
  }
  const value = `${ownName}${own.year}年为${displayCell(own)}${own.indicator.unit}`
  if (benchmark === null || n < fewestPeers) {
    const count = n === 0 ? '没有教育部门报告' : `只有 ${n} 家报告`
    return { ...base, kind: 'few', sentence: `${value}；${peersName}${count}，不作判断。` }
  }
  const range = medianRange(reported)
  const kind = compareRanges(rangeOf(own), range, nearness(own))
  const assessment = assess(kind, own.indicator.direction)
  const median = medianText(benchmark.median, range, own.indicator)
  const who = `${coverageOf(cells).reported} / ${outOf} 家已报告`
  const tail = `（${[who, ...(assessment === null ? [] : [directionNames[own.indicator.direction]])].join('，')}）`
  const sentence =
    kind === 'undecided'
      ? `${value}；${peersName}中位数${median}${tail}，有上下限的数字，高低无从判断。`
      : `${value}，${words[kind]}${peersName}中位数${median}${tail}。`
  return { ...base, kind, assessment, sentence }
}

/** A borrowed number is another year's: it is nobody's place among this year's. */
const isOfItsYear = (cell: Cell): cell is ReportedCell => cell.state === 'reported' && cell.borrowed === null

const words = { above: '高于', below: '低于', near: '接近' } as const

interface Range {
  readonly low: number
  readonly high: number
}

function rangeOf({ shown: { value, qualifier } }: ReportedCell): Range {
  return {
    low: qualifier === 'at_most' ? -Infinity : value,
    high: qualifier === 'at_least' ? Infinity : value,
  }
}

/** The true median lies between the median of all lower ends and that of all upper ends. */
function medianRange(cells: readonly ReportedCell[]): Range {
  const ranges = cells.map(rangeOf)
  return { low: median(ranges.map((r) => r.low)), high: median(ranges.map((r) => r.high)) }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  const high = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  return low === high ? low : (low + high) / 2
}

function compareRanges(
  own: Range,
  peers: Range,
  near: (median: number) => number,
): keyof typeof words | 'undecided' {
  const top = (middle: number): number => (Number.isFinite(middle) ? middle + near(middle) : middle)
  const bottom = (middle: number): number => (Number.isFinite(middle) ? middle - near(middle) : middle)
  if (own.low > top(peers.high)) return 'above'
  if (own.high < bottom(peers.low)) return 'below'
  const closeToBoth = own.low >= bottom(peers.high) && own.high <= top(peers.low)
  return closeToBoth && Number.isFinite(own.low) && Number.isFinite(own.high) ? 'near' : 'undecided'
}

function assess(kind: Verdict['kind'], direction: Indicator['direction']): Verdict['assessment'] {
  if (direction === 'none' || (kind !== 'above' && kind !== 'below')) return null
  return (kind === 'above') === (direction === 'more') ? 'better' : 'worse'
}

function medianText(printed: number, { low, high }: Range, { unit }: Indicator): string {
  const text = `${displayValue(printed)}${unit}`
  if (low === high) return text
  if (Number.isFinite(low) && Number.isFinite(high)) {
    return `${text}（含上下限，实际在${displayValue(low)}至${displayValue(high)}之间）`
  }
  if (Number.isFinite(low)) return `${text}（含下限，实际不低于${displayValue(low)}）`
  if (Number.isFinite(high)) return `${text}（含上限，实际不高于${displayValue(high)}）`
  return `${text}（含上下限，实际高低不明）`
}
