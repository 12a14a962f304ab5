import type { Region } from '../../schema/region.ts'

/** The regions a place name may mean, and how to look them up. Build it once for many reports. */
export interface RegionNames {
  /** Regions by every form of their name in use. */
  byName: ReadonlyMap<string, readonly Region[]>
  byAdcode: ReadonlyMap<string, Region>
}

/** Indexes regions by full name, the short forms of autonomous counties and banners, and the bare name (乐昌). */
export function regionNames(regions: readonly Region[]): RegionNames {
  const byName = new Map<string, Region[]>()
  for (const region of regions) {
    for (const name of namesOf(region)) {
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [region])
      else known.push(region)
    }
  }
  return { byName, byAdcode: new Map(regions.map((region) => [region.adcode, region])) }
}

/** The division above, the one above that, up to the province. */
export function ancestorsOf(region: Region, names: RegionNames): Region[] {
  const above: Region[] = []
  for (let at = region.parent; at !== null;) {
    const parent = names.byAdcode.get(at)
    if (parent === undefined) break
    above.push(parent)
    at = parent.parent
  }
  return above
}

/** A region with the divisions above it, for a person: 河南省焦作市山阳区（410811）. */
export function regionPath(region: Region, names: RegionNames): string {
  const path = [...ancestorsOf(region, names).reverse(), region].map(({ name_zh }) => name_zh)
  return `${path.join('')}（${region.adcode}）`
}

/** 柳州 for 柳州市: the name without its kind, or the name itself where too little would be left. */
export function bareName(name: string): string {
  const placed = name.replace(/(?:特别行政区|自治[区州县旗]|新区|地区|林区|[省市区县盟旗州])$/, '')
  // 双江拉祜族佤族布朗族傣族自治县 is 双江, but nothing but 内 would be left of 内蒙古.
  const bare = [placed.replace(ethnicGroups, ''), placed].find((shorter) => shorter.length >= 2)
  return bare ?? name
}

const ethnicGroups =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|珞巴|基诺|各)族?)+$/

function namesOf({ name_zh: name }: Region): Set<string> {
  const names = new Set([name])
  const kind = /自治([区州县旗])$/.exec(name)?.[1]
  const bare = bareName(name)
  if (kind !== undefined) {
    names.add(`${bare}自治${kind}`)
    names.add(`${bare}${kind}`)
  }
  // 科尔沁右翼前旗 is 科右前旗 to everyone there.
  const banner = /^(.).*([左右])翼([前中后])旗$/.exec(name)
  if (banner !== null) names.add(`${banner[1] ?? ''}${banner[2] ?? ''}${banner[3] ?? ''}旗`)
  if (bare !== name) names.add(bare)
  return names
}
