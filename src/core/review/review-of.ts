import { proposalKeys } from './figure-key.ts'
import type { KeptText } from './kept-text.ts'
import type { KeptImport, Review, ReviewItem } from './types.ts'

/** Lays what was decided over what was read. What was decided of figures this reading does not have stays in the list. */
export function reviewOf(kept: KeptImport, text: KeptText): Review {
  const keys = proposalKeys(text.figures)
  const proposals = new Map(text.figures.map((figure, index) => [keys[index] ?? '', figure]))
  const items = [...new Set([...keys, ...kept.decisions.keys()])].map((key): ReviewItem => {
    const proposal = proposals.get(key) ?? null
    const decided = kept.decisions.get(key)
    return decided === undefined
      ? { key, state: 'open', proposal, figure: proposal, why: '' }
      : { key, state: decided.decision, proposal, figure: decided.figure, why: decided.why }
  })
  return { ...kept, text, items: items.sort((a, b) => placeOf(a) - placeOf(b)) }
}

/** What was put in without a place stands at the end. */
const placeOf = ({ figure, proposal }: ReviewItem): number => (figure ?? proposal)?.start ?? Infinity
