import type { FigureReading } from '../extract/figures/types.ts'
import type { StatedFigure } from '../schema/figure.ts'

/** Names a figure within its file: where it stands and what it says, whatever else was read beside it. */
export function figureKey({ indicator, start, end, value }: Omit<StatedFigure, 'quote'>): string {
  return `${indicator}/${start ?? ''}-${end ?? ''}/${value}`
}

/** Keys of all that was proposed, in its order. Two that say the same of the same place are told apart by a number. */
export function proposalKeys(figures: readonly FigureReading[]): string[] {
  const seen = new Map<string, number>()
  return figures.map((figure) => {
    const key = figureKey(figure)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}#${times}`
  })
}
