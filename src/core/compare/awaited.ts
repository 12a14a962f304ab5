import type { Region } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'

/** Bureaus whose figures of the indicators are all in memory, and those for whom some are still on their way. */
export interface ByArrival {
  /** The very list that was given where all are in memory. */
  readonly here: readonly Region[]
  readonly awaited: readonly Region[]
}

/** Splits bureaus by whether they can be compared yet. A bureau that is awaited has no state at all: nobody looked. */
export function byArrival(
  { pending }: Pick<Dataset, 'pending'>,
  indicators: readonly { readonly id: string }[],
  regions: readonly Region[],
): ByArrival {
  if (pending === null) return { here: regions, awaited: [] }
  if (indicators.some(({ id }) => pending.indicators.has(id))) return { here: [], awaited: regions }
  const isAwaited = ({ adcode }: Region) => pending.provinces.has(adcode.slice(0, 2))
  const awaited = regions.filter(isAwaited)
  return awaited.length === 0
    ? { here: regions, awaited }
    : { here: regions.filter((region) => !isAwaited(region)), awaited }
}

/** Adcodes of what lies over awaited bureaus: their own, the division above and the province. */
export function awaitedAreas({
  awaited,
  province,
}: {
  readonly awaited: readonly Region[]
  readonly province: (adcode: string) => Region
}): ReadonlySet<string> {
  return new Set(awaited.flatMap(({ adcode, parent }) => [adcode, parent ?? adcode, province(adcode).adcode]))
}

/** Before a sentence on what is compared: it speaks of those in memory alone. Empty where all are. */
export const soFar = ({ awaited }: { readonly awaited: readonly Region[] }): string =>
  awaited.length === 0 ? '' : '已载入的部分：'
