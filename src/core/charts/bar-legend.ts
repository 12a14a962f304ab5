import { isAmount } from '../compare/amount.ts'
import type { Benchmark } from '../compare/benchmark.ts'
import type { Cell, ReportedCell } from '../compare/cell.ts'
import { displayValue } from '../compare/cell-text.ts'

/** A median with the group it is of. */
export interface NamedBenchmark extends Benchmark {
  readonly name: string
  /** One Chinese sentence: who is in the group. */
  readonly rule: string
}

/** What the bars' marks mean, a sentence each, only for marks that are there. */
export function barLegend(cells: readonly Cell[], benchmark: NamedBenchmark | null): readonly string[] {
  const reported = cells.filter((cell): cell is ReportedCell => cell.state === 'reported')
  const has = (qualifier: ReportedCell['shown']['qualifier']): boolean =>
    reported.some((cell) => cell.shown.qualifier === qualifier)
  const faded = reported.some((cell) => isOnWorseSide(cell, benchmark))
  return [
    ...(benchmark === null ? [] : [`竖虚线：${medianText(benchmark)}。${benchmark.rule}`]),
    ...(faded ? [sideText(reported[0]?.indicator.direction)] : []),
    ...(has('approx') ? ['虚线框加浅底：约数。'] : []),
    ...(has('at_least') ? ['右端敞开、带 › ：下限，实际不少于此数。'] : []),
    ...(has('at_most') ? ['空的虚线框：上限，实际不多于此数。'] : []),
  ]
}

function medianText(benchmark: NamedBenchmark): string {
  const aside = benchmark.containsInexact ? '，含约数或界限' : ''
  return `${benchmark.name}中位数 ${displayValue(benchmark.median)}（${benchmark.n}家${aside}）`
}

/** Only where the indicator has a good side, and only for exact values: a bound says too little. */
export function isOnWorseSide(cell: Cell, benchmark: Benchmark | null): boolean {
  if (benchmark === null || cell.state !== 'reported' || cell.shown.qualifier !== 'exact') return false
  const { direction } = cell.indicator
  if (direction === 'none' || !isAmount(cell)) return false
  return direction === 'more' ? cell.shown.value < benchmark.median : cell.shown.value > benchmark.median
}

const sideText = (direction: string | undefined): string =>
  direction === 'less' ? '浅色条：高于中位数；这一项以少为好。' : '浅色条：低于中位数；这一项以多为好。'
