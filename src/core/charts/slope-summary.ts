import { soFar } from '../compare/awaited.ts'
import type { ChangeDirection } from '../compare/change-direction.ts'
import type { Comparison } from '../compare/comparison.ts'
import { quantityText } from '../compare/measure-text.ts'
import type { Pair, TwoYears } from '../compare/two-years.ts'
import type { Indicator } from '../schema/indicator.ts'

/** One sentence on two years: how many bureaus have both ends, how many went which way, who changed most. */
export function slopeSentence(comparison: Comparison, indicator: Indicator, years: TwoYears): string {
  const { from, to, pairs } = years
  const total = comparison.regions.length
  if (pairs.length === 0) {
    return `${soFar(comparison)}${total}家教育部门中，没有一家${from}年和${to}年都有${indicator.name_zh}。`
  }
  const who = `${soFar(comparison)}${total}家教育部门中${pairs.length}家${from}年和${to}年都有${indicator.name_zh}`
  const ways = (['up', 'down', 'same', 'unclear'] as const).flatMap((direction) => {
    const count = pairs.filter((pair) => pair.direction === direction).length
    return count === 0 ? [] : [`${count}家${directionWords[direction]}`]
  })
  const most = mostChanged(pairs)
  const example =
    most === null
      ? ''
      : `；变化最大的是${comparison.label(most.region.adcode)}，从${quantityText(most.first)}到${quantityText(most.last)}`
  return `${who}：${ways.join('，')}${example}。`
}

const directionWords: Readonly<Record<ChangeDirection, string>> = {
  up: '增加',
  down: '减少',
  same: '不变',
  unclear: '说不准增减',
}

/**
 * The largest change there certainly is; null where another that is not exact might be larger. A certain fall from
 * ≥7100 to 4884 is at least as large as printed.
 */
function mostChanged(pairs: readonly Pair[]): Pair | null {
  const change = (pair: Pair): number => Math.abs(pair.last.shown.value - pair.first.shown.value)
  const isExact = ({ first, last }: Pair): boolean =>
    first.shown.qualifier === 'exact' && last.shown.qualifier === 'exact'
  let most: Pair | null = null
  for (const pair of pairs) if (most === null || change(pair) > change(most)) most = pair
  const certain = most !== null && (most.direction === 'up' || most.direction === 'down')
  return certain && pairs.every((pair) => pair === most || isExact(pair)) ? most : null
}
