import type { ReportedCell } from './cell.ts'

/** The definition, for the page to print beside a verdict. */
export const nearnessText =
  '“接近”：相差不超过中位数的一成；中位数不到10的计数，相差不超过1；比率，相差不超过1个百分点。'

/**
 * How far from the median still counts as 接近, in the shown unit: a tenth of the median; for plain counts with a
 * median below ten, one; for rates, one percentage point. A derived value (per 100,000 …) has no whole units, so
 * the tenth alone holds there.
 */
export function nearness({ indicator, headline, shown }: ReportedCell): (median: number) => number {
  if (indicator.measure === 'rate') return () => 1
  const isPlain = shown.value === headline.value
  return (median) => {
    const tenth = Math.abs(median) / 10
    return isPlain ? Math.max(tenth, 1) : tenth
  }
}
