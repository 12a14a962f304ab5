import type { TextSpan } from '../extract/figures/types.ts'
import type { StatedFigure } from '../schema/figure.ts'
import { proposalKeys } from './figure-key.ts'
import type { KeptText } from './kept-text.ts'
import type { KeptImport, Review, ReviewItem } from './types.ts'

/** Lays what was decided over what was read. What was decided of figures this reading does not have stays in the list. */
export function reviewOf(kept: KeptImport, text: KeptText): Review {
  const keys = proposalKeys(text.figures)
  const said = text.listed ?? text.figures
  const places = new Map(keys.map((key, index) => [key, index]))
  const items = [...new Set([...keys, ...kept.decisions.keys()])].map((key): ReviewItem => {
    const index = places.get(key) ?? -1
    const proposal = said[index] ?? null
    const listedAt = text.listed === undefined ? null : (text.figures[index] ?? null)
    const decided = kept.decisions.get(key)
    const { state, figure, why } =
      decided === undefined
        ? { state: 'open' as const, figure: proposal, why: '' }
        : { state: decided.decision, figure: decided.figure, why: decided.why }
    const place = placeOf(listedAt ?? figure ?? proposal)
    return { key, state, proposal, figure, place, why }
  })
  return { ...kept, text, items: items.sort((a, b) => startOf(a) - startOf(b)) }
}

function placeOf(figure: Pick<StatedFigure, 'start' | 'end'> | null): TextSpan | null {
  if (figure === null || figure.start === null || figure.end === null) return null
  return { start: figure.start, end: figure.end }
}

/** What was put in without a place stands at the end. */
const startOf = ({ place }: ReviewItem): number => place?.start ?? Infinity
