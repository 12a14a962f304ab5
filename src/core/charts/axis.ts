/** The end of a value axis that starts at zero: the next round number, the same for every window on the data. */
export function axisMaximum(max: number, isRate: boolean): number {
  if (isRate && max <= 100) return 100
  if (max <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(max))
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((s) => s * power >= max) ?? 10
  return step * power
}
