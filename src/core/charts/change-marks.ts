import type { ChangeDirection } from '../compare/change-direction.ts'
import type { Pair } from '../compare/two-years.ts'
import type { ChartTheme } from './theme.ts'

/** Read without colour. */
export const changeGlyphs: Readonly<Record<ChangeDirection, string>> = {
  up: '↑',
  down: '↓',
  same: '＝',
  unclear: '？',
}

/** Better and worse have a colour only where the indicator has a good side; otherwise all changes are alike. */
export function changeColour(pair: Pair, theme: ChartTheme): string {
  if (pair.direction === 'same' || pair.direction === 'unclear') return theme.mutedInk
  if (pair.better === null) return theme.accent
  return (pair.better ? theme.palette[2] : theme.palette[1]) ?? theme.accent
}

/** What glyphs and colours mean, for those that are there. */
export function changeLegend(pairs: readonly Pair[]): readonly string[] {
  const has = (direction: ChangeDirection): boolean => pairs.some((pair) => pair.direction === direction)
  const judged = pairs.find((pair) => pair.better !== null)
  const good = judged === undefined ? '' : judged.last.indicator.direction === 'more' ? '多' : '少'
  return [
    ...(has('up') ? ['↑ 增加'] : []),
    ...(has('down') ? ['↓ 减少'] : []),
    ...(has('same') ? ['＝ 不变'] : []),
    ...(has('unclear') ? ['？ 有约数或上下限，说不准增减'] : []),
    ...(judged === undefined ? [] : [`这一项以${good}为好：绿色变好，橙色变差`]),
  ]
}
