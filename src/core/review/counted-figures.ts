import type { StatedFigure } from '../schema/figure.ts'
import { groupBy } from '../table/group-by.ts'
import type { KeptImport } from './types.ts'

/** The figures a report states by what a person decided, as a data package holds them: each value once, roles in order. */
export function countedFigures({ decisions }: Pick<KeptImport, 'decisions'>): readonly StatedFigure[] {
  const figures = [...decisions.values()].flatMap(({ figure }) => figure ?? [])
  return inOrder(figures)
}

/** The same of any figures of one report, in the order they were said. */
export function inOrder(figures: readonly StatedFigure[]): readonly StatedFigure[] {
  const settled = [...groupBy(figures, (f) => f.indicator).values()].flatMap((same) =>
    withRoles(oncePer(same)),
  )
  return settled.sort(
    (a, b) => compareText(a.indicator, b.indicator) || (a.start ?? 0) - (b.start ?? 0) || a.value - b.value,
  )
}

/** A number said twice is one figure; where one of the two is exact, that one. */
function oncePer(figures: readonly StatedFigure[]): readonly StatedFigure[] {
  const byValue = new Map<number, StatedFigure>()
  for (const figure of figures) {
    const known = byValue.get(figure.value)
    if (!known || (known.qualifier !== 'exact' && figure.qualifier === 'exact'))
      byValue.set(figure.value, figure)
  }
  return [...byValue.values()]
}

/** Alone it is no part; beside others it is one of them; of two totals the one said last. */
function withRoles(figures: readonly StatedFigure[]): readonly StatedFigure[] {
  if (figures.length === 1) return figures.map((f) => (f.role === 'part' ? { ...f, role: 'single' } : f))
  const total = figures.findLast((f) => f.role === 'total')
  return figures.map((f) => ({ ...f, role: f === total ? 'total' : 'part' }))
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
