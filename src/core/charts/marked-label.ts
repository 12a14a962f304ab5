import type { Comparison } from '../compare/comparison.ts'

/** A region's name as charts print it, the reader's own bureau with a star. Tables keep the bare name. */
export function markedLabel(comparison: Comparison, adcode: string): string {
  return (adcode === comparison.own ? '★ ' : '') + comparison.label(adcode)
}
