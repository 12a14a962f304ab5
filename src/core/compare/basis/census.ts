import type { Region } from '../../schema/region.ts'
import type { Dataset } from '../../table/dataset.ts'
import { oncePer } from '../once-per.ts'
import { formerCodes, gaveUpLand, neverCounted, redrawn, wholeSuccessions } from './successions.ts'

/** The 2020 census count of one division, persons; or why there is none that fits its present territory. */
export type Population =
  | {
      readonly known: true
      readonly residents: number
      /** Aged 5–14. */
      readonly children: number
      /** The former division the count was made of; null where it is its own or a sum of its own. */
      readonly countedAs: string | null
    }
  | { readonly known: false; readonly why: string }

/**
 * Population by adcode. Prefectures and provinces are the sum of all that was counted below them, divisions since
 * abolished included. A wrong denominator is worse than none, so these have none:
 * - a division founded since, unless it took over one former division whole (`wholeSuccessions`);
 * - a district (…区) of a prefecture in which divisions were merged or split since: districts take land from each
 *   other, counties and county-level cities seldom;
 * - a division whose townships changed sides while it kept its code (`redrawn`);
 * - a division that gave up land since (`gaveUpLand`), and all below it.
 *
 * Computed once a dataset.
 */
export const censusOf = oncePer((dataset: Dataset): ((adcode: string) => Population) => readCensus(dataset))

const wholeFormer = new Map(wholeSuccessions.map(({ now, former }) => [now, former]))

function readCensus(dataset: Dataset): (adcode: string) => Population {
  const counts = countsOf(dataset)
  const unsettled = unsettledPrefectures(dataset)
  const nameOf = (adcode: string): string => dataset.regionByAdcode.get(adcode)?.name_zh ?? adcode

  return (adcode) => {
    const region = dataset.regionByAdcode.get(adcode)
    const taker = gaveUpLand.get(adcode) ?? gaveUpLand.get(region?.parent ?? '')
    if (taker !== undefined && dataset.regionByAdcode.has(taker)) {
      return { known: false, why: `2020年普查后有土地划给${nameOf(taker)}，普查人口与现辖区对不上。` }
    }
    if (redrawn.has(adcode)) {
      return { known: false, why: '2020年普查前后有乡镇划入或划出，普查人口与现辖区可能对不上。' }
    }
    const former = wholeFormer.get(adcode)
    const own = counts.get(adcode) ?? (former === undefined ? undefined : counts.get(former))
    if (own === undefined) {
      const why =
        region?.level === 'county'
          ? '2020年普查后新设或重划，没有与现辖区对应的普查人口。'
          : '没有2020年普查的分县人口。'
      return { known: false, why }
    }
    if (former === undefined && region && isDistrict(region) && unsettled.has(region.parent ?? '')) {
      const where = nameOf(region.parent ?? '')
      return { known: false, why: `${where}的市辖区在2020年普查后重划过，普查人口与现辖区可能对不上。` }
    }
    const countedAs = counts.has(adcode) || former === undefined ? null : `${nameOf(former)}（${former}）`
    return { known: true, residents: own.residents, children: own.children, countedAs }
  }
}

interface Count {
  residents: number
  children: number
}

/** Each count, and its sum in every division above. */
function countsOf(dataset: Dataset): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const row of dataset.denominators) {
    for (let code: string | null = row.adcode; code !== null;) {
      const sum = counts.get(code) ?? { residents: 0, children: 0 }
      sum.residents += row.residents_2020
      sum.children += row.residents_aged_5_14_2020
      counts.set(code, sum)
      code = dataset.regionByAdcode.get(code)?.parent ?? null
    }
  }
  return counts
}

/** Prefectures with a dissolved or a new division that no succession accounts for. */
function unsettledPrefectures(dataset: Dataset): ReadonlySet<string> {
  const explained = new Set([...formerCodes].flat())
  const unsettled = new Set<string>()
  for (const { adcode, level, parent, status } of dataset.regions) {
    if (level !== 'county' || parent === null) continue
    const isDissolved = status === 'abolished' && !explained.has(adcode)
    const isNew =
      status === 'current' &&
      !dataset.denominatorByAdcode.has(adcode) &&
      !explained.has(adcode) &&
      !neverCounted.has(adcode)
    // Cities that a province governs directly were cut out of prefectures (`gaveUpLand`), not of each other.
    const isBelowPrefecture = dataset.regionByAdcode.get(parent)?.level === 'prefecture'
    if (isBelowPrefecture && (isDissolved || isNew)) unsettled.add(parent)
  }
  return unsettled
}

/** 浦东新区 is one too; a county never ends in 区. An abolished district keeps the territory that was counted. */
const isDistrict = (region: Region): boolean =>
  region.level === 'county' && region.status === 'current' && region.name_zh.endsWith('区')
