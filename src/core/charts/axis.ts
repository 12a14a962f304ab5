/** The end of a value axis that starts at zero: the next round number, the same for every window on the data. */
export function axisMaximum(max: number, isRate: boolean): number {
  if (isRate && max <= 100) return 100
  if (max <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(max))
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((s) => s * power >= max) ?? 10
  return step * power
}

/** From one line of a scale to the next: about so many steps of 1, 2, 3 or 5; of whole numbers never less than 1. */
export function axisStep(min: number, max: number, areWhole: boolean, steps = 5): number {
  const about = (max - min) / steps
  const power = 10 ** Math.floor(Math.log10(about))
  const digit = about / power
  const step = (digit < 1.5 ? 1 : digit < 2.5 ? 2 : digit < 4 ? 3 : digit < 7 ? 5 : 10) * power
  // Powers of ten below 1 are not exact.
  return Math.max(areWhole ? 1 : 0, Number(step.toPrecision(12)))
}
