import type { PeerGroup } from '../../core/compare/peers.ts'
import { maxRegions } from '../../core/schema/link-fields.ts'
import type { View } from '../../core/schema/compare-state.ts'

interface Compared {
  readonly indicators: readonly string[]
  readonly adcode: string
  readonly peers: PeerGroup
  readonly year: number
  readonly view: View
}

/** The link that compares a bureau with a peer group; a group longer than a link may list becomes every bureau. */
export function compareHref({ indicators, adcode, peers, year, view }: Compared): string {
  const listed = [adcode, ...peers.adcodes]
  const regions = listed.length > maxRegions ? '*' : listed.join('~')
  return `#/compare?i=${indicators.join('~')}&r=${regions}&y=${year}&v=${view}`
}
