import type { RegionsSelector } from '../schema/compare-state.ts'
import { maxRegions } from '../schema/link-fields.ts'
import type { Selection } from './selection.ts'

/**
 * The selection without the given bureaus, as a list; null where nobody would be left, or more than a link can list.
 */
export function withoutBureaus({ regions }: Selection, adcodes: readonly string[]): RegionsSelector | null {
  const dropped = new Set(adcodes)
  return listOf(regions.map((region) => region.adcode).filter((adcode) => !dropped.has(adcode)))
}

/** The given bureaus alone; null where that is the whole selection already, or more than a link can list. */
export function onlyBureaus({ regions }: Selection, adcodes: readonly string[]): RegionsSelector | null {
  return adcodes.length >= regions.length ? null : listOf(adcodes)
}

function listOf(adcodes: readonly string[]): RegionsSelector | null {
  return adcodes.length === 0 || adcodes.length > maxRegions ? null : { kind: 'list', adcodes }
}
