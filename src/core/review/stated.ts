import type { StatedFigure } from '../schema/figure.ts'

/** What a figure states, without whatever else the object carries. */
export function stated(figure: StatedFigure): StatedFigure {
  const { indicator, value, qualifier, unit, scope, role, quote, start, end, rule, note } = figure
  return { indicator, value, qualifier, unit, scope, role, quote, start, end, rule, note }
}
