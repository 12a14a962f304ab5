import type { Reference, ReferenceKind } from '../schema/compare-state.ts'
import type { Region } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'
import { provinceOf } from '../table/province-of.ts'
import { levelNames, peersOf } from './peers.ts'

/** The bureaus whose median a chart's line of reference is. Never the reader's own: it is held against the others. */
export interface ReferenceGroup {
  /** `compared`: the bureaus in the chart. */
  readonly kind: 'compared' | Exclude<Reference['kind'], 'none'>
  /** Stands before “中位数”: `所选各家`, `广东省县级`, `人口相近`. */
  readonly name: string
  /** One Chinese sentence: who is in, by what rule. */
  readonly rule: string
  readonly adcodes: readonly string[]
  /** Why there is no such group, one Chinese sentence; null where there is. */
  readonly obstacle: string | null
}

interface Compared {
  readonly regions: readonly Region[]
  /** Adcode of the reader's own bureau; undefined where none is marked. */
  readonly own: string | undefined
}

/** The group asked for; without a word, the bureaus compared. */
export function referenceGroup(
  dataset: Dataset,
  { regions, own }: Compared,
  reference?: Exclude<Reference, { readonly kind: 'none' }>,
): ReferenceGroup {
  const withoutOwn = own === undefined ? '' : '，不含本单位'
  if (reference === undefined) {
    const rule = `图中所选的各家${withoutOwn}。`
    return { kind: 'compared', name: '所选各家', rule, adcodes: others(regions, own), obstacle: null }
  }
  if (reference.kind === 'picked') {
    const picked = [...new Set(reference.adcodes)].flatMap((code) => dataset.regionByAdcode.get(code) ?? [])
    const adcodes = others(picked, own)
    const obstacle = adcodes.length === 0 ? '自选的参照组里没有本单位以外的教育部门。' : null
    return {
      kind: 'picked',
      name: '自选组',
      rule: `读者逐个选定的教育部门${withoutOwn}。`,
      adcodes,
      obstacle,
    }
  }
  const { kind } = reference
  if (kind === 'reporters') {
    const adcodes = others(reporting(dataset, dataset.regions), own)
    const rule = `数据集里全部有报告的教育部门，不分级别${withoutOwn}；数据集是样本，不是全国。`
    return {
      kind,
      name: '数据集全部',
      rule,
      adcodes,
      obstacle: adcodes.length === 0 ? '数据集里没有报告。' : null,
    }
  }
  if (own !== undefined && dataset.regionByAdcode.has(own)) {
    const { name, rule, adcodes, obstacle } = peersOf(dataset, own, kind)
    return { kind, name, rule, adcodes, obstacle }
  }
  return shared(dataset, regions, kind)
}

/** Without an own bureau a group is only what all compared have in common. */
function shared(
  dataset: Dataset,
  regions: readonly Region[],
  kind: Exclude<ReferenceKind, 'reporters'>,
): ReferenceGroup {
  const [level, ...otherLevels] = new Set(regions.map((region) => region.level))
  const onLevel = (region: Region): boolean => otherLevels.length > 0 || region.level === level
  const levels = level === undefined || otherLevels.length > 0 ? '各级' : levelNames[level]
  const group = (name: string, all: readonly Region[]): ReferenceGroup => {
    const adcodes = reporting(dataset, all).map((region) => region.adcode)
    const obstacle = adcodes.length === 0 ? `${name}没有教育部门有报告。` : null
    return { kind, name, rule: `${name}有报告的教育部门。`, adcodes, obstacle }
  }
  switch (kind) {
    case 'prefecture': {
      const [parent, ...more] = new Set(regions.map((region) => region.parent))
      const city = parent === null || parent === undefined ? undefined : dataset.regionByAdcode.get(parent)
      if (city?.level !== 'prefecture' || more.length > 0) {
        return none(kind, '同市', '所选各家不在同一个地级市；标出本单位，就能看它的同市。')
      }
      const below = dataset.regions.filter((region) => region.parent === city.adcode)
      return group(`${city.name_zh}县级`, below)
    }
    case 'province': {
      const [province, ...more] = new Set(regions.map((region) => provinceOf(dataset, region)))
      if (province === undefined || more.length > 0) {
        return none(kind, '本省', '所选各家不在同一个省；标出本单位，就能看它的本省。')
      }
      const within = dataset.regions.filter((r) => onLevel(r) && provinceOf(dataset, r) === province)
      return group(`${province.name_zh}${levels}`, within)
    }
    case 'level': {
      if (level === undefined || otherLevels.length > 0) {
        return none(kind, '同级', '所选各家级别不同；标出本单位，就能看它的同级。')
      }
      return group(`全国${levels}`, dataset.regions.filter(onLevel))
    }
    case 'population':
      return none(kind, '人口相近', '人口与谁相近，要先标出本单位。')
  }
}

const none = (kind: ReferenceGroup['kind'], name: string, obstacle: string): ReferenceGroup => ({
  kind,
  name,
  rule: obstacle,
  adcodes: [],
  obstacle,
})

const others = (regions: readonly Region[], own: string | undefined): readonly string[] =>
  regions.flatMap(({ adcode }) => (adcode === own ? [] : [adcode]))

const reporting = (dataset: Dataset, regions: readonly Region[]): readonly Region[] =>
  regions.filter(({ adcode }) => dataset.reportCount(adcode) > 0)
