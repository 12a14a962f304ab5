import { censusOf } from './basis/census.ts'
import type { Region, RegionLevel } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'
import { provinceOf } from '../table/province-of.ts'
import { type Cell, readCell } from './cell.ts'

export const peerKinds = ['prefecture', 'province', 'level', 'population', 'picked', 'reporters'] as const
export type PeerKind = (typeof peerKinds)[number]

/** The bureaus one bureau may fairly be held against. */
export interface PeerGroup {
  readonly kind: PeerKind
  /** Stands before “中位数”: `韶关市县级`, `全国县级`, `人口相近`. */
  readonly name: string
  /** One Chinese sentence: who is in, by what rule. */
  readonly rule: string
  /** Bureaus with at least one report, never the bureau itself. In data order; by population, nearest first. */
  readonly adcodes: readonly string[]
  /** How many regions the rule takes in, with or without a report, the bureau itself left out. */
  readonly outOf: number
  /** Why the group makes no sense for this bureau, one Chinese sentence; null where it does. */
  readonly obstacle: string | null
}

/** Similar population: residents between 1 / 1.5 and 1.5 times the bureau's, … */
export const populationFactor = 1.5
/** … and of those at most so many, the nearest. */
export const mostSimilar = 30

/**
 * One peer group of a bureau. All kinds but `picked` and `reporters` keep to the bureau's own level: a county's
 * counts say nothing beside a province's. `picked` takes its adcodes from the caller and drops unknown ones.
 * Throws on an adcode the dataset does not have.
 */
export function peersOf(
  dataset: Dataset,
  adcode: string,
  kind: PeerKind,
  picked: readonly string[] = [],
): PeerGroup {
  const own = dataset.regionByAdcode.get(adcode)
  if (!own) throw new Error(`Unknown region: ${adcode}`)
  switch (kind) {
    case 'prefecture':
      return inPrefecture(dataset, own)
    case 'province':
      return inProvince(dataset, own)
    case 'level':
      return onLevel(dataset, own)
    case 'population':
      return ofSimilarPopulation(dataset, own)
    case 'picked':
      return handPicked(dataset, own, picked)
    case 'reporters': {
      const rule = '全部至少有一份报告的教育部门，不分级别。'
      const all = dataset.regions.filter((r) => reports(dataset, r))
      return group(dataset, own, { kind, name: '全部有报告的', rule }, all)
    }
  }
}

/** The peers' cells of one indicator in one year, in the group's order. */
export function peerCells(
  dataset: Dataset,
  peers: PeerGroup,
  indicatorId: string,
  year: number,
): readonly Cell[] {
  return peers.adcodes.map((adcode) => readCell(dataset, indicatorId, adcode, year))
}

export const levelNames: Readonly<Record<RegionLevel, string>> = {
  province: '省级',
  prefecture: '地市级',
  county: '县级',
}

function inPrefecture(dataset: Dataset, own: Region): PeerGroup {
  const parent = own.parent === null ? undefined : dataset.regionByAdcode.get(own.parent)
  if (parent?.level !== 'prefecture') {
    return none('prefecture', '同市', `${own.name_zh}不属于任何地级市，没有同市的县级教育部门。`)
  }
  const name = `${parent.name_zh}县级`
  const rule = `${parent.name_zh}的其他县级教育部门。`
  const siblings = dataset.regions.filter((r) => r.parent === parent.adcode)
  return group(dataset, own, { kind: 'prefecture', name, rule }, siblings)
}

function inProvince(dataset: Dataset, own: Region): PeerGroup {
  const province = provinceOf(dataset, own)
  if (province.adcode === own.adcode) {
    return none('province', '同省', `${own.name_zh}本身是省级，没有同省的同级教育部门。`)
  }
  const name = `${province.name_zh}${levelNames[own.level]}`
  const rule = `${province.name_zh}的其他${levelNames[own.level]}教育部门。`
  const others = dataset.regions.filter(
    (r) => r.level === own.level && provinceOf(dataset, r).adcode === province.adcode,
  )
  return group(dataset, own, { kind: 'province', name, rule }, others)
}

function onLevel(dataset: Dataset, own: Region): PeerGroup {
  const name = `全国${levelNames[own.level]}`
  const rule = `全国其他${levelNames[own.level]}教育部门。`
  const others = dataset.regions.filter((r) => r.level === own.level)
  return group(dataset, own, { kind: 'level', name, rule }, others)
}

/** Distance is the ratio: half as many is as far away as twice as many. */
function ofSimilarPopulation(dataset: Dataset, own: Region): PeerGroup {
  const census = censusOf(dataset)
  const counted = census(own.adcode)
  if (!counted.known) return none('population', '人口相近', `${own.name_zh}：${counted.why}`)
  if (counted.residents <= 0) return none('population', '人口相近', `${own.name_zh}普查时没有常住人口。`)
  const near = dataset.regions
    .filter((region) => region.level === own.level)
    .flatMap((region) => {
      const other = census(region.adcode)
      // A count that no longer fits the territory makes nobody a peer.
      return other.known && other.residents > 0
        ? [{ region, distance: Math.abs(Math.log(other.residents / counted.residents)) }]
        : []
    })
    .filter(({ distance }) => distance <= Math.log(populationFactor) + 1e-9)
    .sort((a, b) => a.distance - b.distance)
    .map(({ region }) => region)
  const rule = `2020年普查常住人口相差不超过${populationFactor}倍的其他${levelNames[own.level]}教育部门，取有报告的、最接近的至多${mostSimilar}家。`
  const all = group(dataset, own, { kind: 'population', name: '人口相近', rule }, near)
  return { ...all, adcodes: all.adcodes.slice(0, mostSimilar) }
}

function handPicked(dataset: Dataset, own: Region, picked: readonly string[]): PeerGroup {
  const regions = [...new Set(picked)].flatMap((code) => dataset.regionByAdcode.get(code) ?? [])
  const others = regions.filter((r) => r.adcode !== own.adcode)
  if (others.length === 0) return none('picked', '自选', '还没有选本单位以外的教育部门。')
  // Whoever was asked for by name is counted, report or not: leaving them out would hide their silence.
  const adcodes = others.map((r) => r.adcode)
  return {
    kind: 'picked',
    name: '自选',
    rule: '逐个选定的教育部门。',
    adcodes,
    outOf: adcodes.length,
    obstacle: null,
  }
}

function group(
  dataset: Dataset,
  own: Region,
  head: Pick<PeerGroup, 'kind' | 'name' | 'rule'>,
  regions: readonly Region[],
): PeerGroup {
  const others = regions.filter(
    (r) => r.adcode !== own.adcode && (r.status === 'current' || reports(dataset, r)),
  )
  const adcodes = others.filter((r) => reports(dataset, r)).map((r) => r.adcode)
  const obstacle = adcodes.length === 0 ? `${head.name}没有别的教育部门有报告。` : null
  return { ...head, adcodes, outOf: others.length, obstacle }
}

function none(kind: PeerKind, name: string, obstacle: string): PeerGroup {
  return { kind, name, rule: obstacle, adcodes: [], outOf: 0, obstacle }
}

const reports = (dataset: Dataset, region: Region): boolean => dataset.reportCount(region.adcode) > 0
