import type { Qualifier } from '../schema/figure.ts'
import { pathThrough, type Shape } from './drawing.ts'
import type { ChartTheme } from './theme.ts'

/**
 * A bar for a value that is no exact number, drawn open: 约 with a dashed outline, ≥ without an end, ≤ as a bare dashed
 * outline. It runs from `left` to `right` around `middle`.
 */
export function openBar(
  qualifier: Exclude<Qualifier, 'exact'>,
  place: { readonly left: number; readonly right: number; readonly middle: number; readonly height: number },
  theme: ChartTheme,
): readonly Shape[] {
  const { left, right, middle, height } = place
  const top = middle - height / 2
  const bottom = middle + height / 2
  const box = { x: left, y: top, width: Math.max(right - left, 3), height }
  const line = { kind: 'path' as const, stroke: theme.accent, width: 1.5 }
  if (qualifier === 'at_least') {
    const outline: readonly (readonly [number, number])[] = [
      [right, top],
      [left, top],
      [left, bottom],
      [right, bottom],
    ]
    return [
      // Fades out towards the open end, so that no grid line can pass for an end.
      { kind: 'fade', ...box, from: theme.accentWash, to: theme.surface },
      { ...line, d: pathThrough(outline) },
      { ...line, d: pathThrough(chevron(right, middle)) },
    ]
  }
  const outline: readonly (readonly [number, number])[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
  return [
    ...(qualifier === 'approx' ? [{ kind: 'rect' as const, ...box, fill: theme.accentWash }] : []),
    { ...line, d: pathThrough(outline), dash: '4 3' },
  ]
}

/** CSS pixels from the end of an open bar to its number: beyond the chevron where there is one. */
export const openBarGap = (qualifier: Qualifier): number => (qualifier === 'at_least' ? 14 : 5)

/** Beyond the open end: it goes on from here. */
const chevron = (right: number, middle: number): readonly (readonly [number, number])[] => [
  [right + 4, middle - 5],
  [right + 9, middle],
  [right + 4, middle + 5],
]
