import { linkKnowledge } from '../core/compare/link-knowledge.ts'
import { resolveRegions } from '../core/compare/selection.ts'
import { parseCompareLink } from '../core/schema/link.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { comparisonSearch } from './named-figures.ts'

/** What a comparison has to have before it can be shown. */
export interface WantedFigures {
  /** Ids. */
  readonly indicators: readonly string[]
  /** The first two digits of the adcodes of the bureaus it names; null where it takes all there are. */
  readonly provinces: ReadonlySet<string> | null
}

/**
 * What the comparison at an address, `#/compare?…` or `#/embed?…`, has to have; null for other pages. Of a group of
 * reference only bureaus that are named, and the province of the reader's own, are fetched first: others may be anywhere.
 */
export function wantedFigures(address: string, dataset: Dataset): WantedFigures | null {
  const search = comparisonSearch(address)
  if (search === null) return null
  const { state } = parseCompareLink(search, linkKnowledge(dataset))
  const { indicators, regions, own, reference } = state
  if (regions.kind === 'all') return { indicators, provinces: null }
  const adcodes = [
    ...resolveRegions(dataset, regions).map(({ adcode }) => adcode),
    ...(own === undefined ? [] : [own]),
    ...(reference?.kind === 'picked' ? reference.adcodes : []),
  ]
  return { indicators, provinces: new Set(adcodes.map((adcode) => adcode.slice(0, 2))) }
}
