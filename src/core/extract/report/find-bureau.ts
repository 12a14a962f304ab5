import type { Region } from '../../schema/region.ts'
import { type BureauMention, bureauMentions } from './bureau-name.ts'
import { ancestorsOf, bareName, regionPath, type RegionNames } from './region-names.ts'
import { resolvePlace } from './resolve-place.ts'
import type { ReportWarning } from './types.ts'

/** The parts of a page that say whose report it is, most trusted first. */
export interface BureauClues {
  title: string
  /** Publisher and source fields, the signature, the site's name, navigation and footer: one string each, in that order. */
  fields: () => readonly string[]
  body: string
  /** The whole page, for place names around the report. */
  page: string
}

export interface FoundBureau {
  bureau: string | null
  adcode: string | null
  warnings: ReportWarning[]
}

/**
 * Whose report it is. The title names the bureau; where its place is missing (区教育局) or shared by several regions
 * (和平区), the page's other fields narrow it down, then the names of the places above. Undecided stays null.
 */
export function findBureau(clues: BureauClues, names: RegionNames): FoundBureau {
  const titled = named(clues.title, names)
  let bureau = placed(...titled) ?? titled[0] ?? null
  // A bare 区教育局 is a district's: no other kind of place can be meant.
  const kind = /[省市区县旗州盟]/.exec(bureau?.genericKind ?? '')?.[0] ?? ''
  let candidates = narrowed([], titled)
  // The title decides most reports; the rest of the page is looked at only where it does not.
  if (candidates.length !== 1) {
    const fields = clues.fields()
    const trusted = fields.flatMap((text) => named(text, names)).filter(({ place }) => place.endsWith(kind))
    bureau = placed(bureau) ?? placed(...trusted) ?? bureau ?? trusted[0] ?? null
    candidates = narrowed(candidates, trusted)
    if (candidates.length !== 1) {
      candidates = narrowed(candidates, placesIn([clues.title, ...fields], names, kind))
    }
  }
  if (candidates.length !== 1) {
    const told = named(clues.body, names).filter(({ place }) => place.endsWith(kind))
    bureau ??= placed(...told)
    candidates = narrowed(candidates, told)
  }
  if (candidates.length > 1) candidates = preferred(candidates, clues.page, names)
  const [only] = candidates
  const printed = bureau === null || bureau.printed === bureau.organ ? null : bureau.printed
  if (only === undefined || candidates.length > 1) {
    return { bureau: printed, adcode: null, warnings: [regionWarning(candidates, printed, names)] }
  }
  // A bureau printed without its place (区教育局) takes the region's name.
  const bureauName =
    bureau !== null && bureau.place !== '' ? printed : only.name_zh + (bureau?.organ ?? '教育局')
  return { bureau: bureauName, adcode: only.adcode, warnings: [] }
}

/** The first of the mentions that says where. */
function placed(...mentions: readonly (NamedBureau | null)[]): NamedBureau | null {
  return mentions.find((mention) => mention !== null && mention.place !== '') ?? null
}

/** The first place named decides; each later one that agrees with it narrows it down. */
function narrowed(candidates: readonly Region[], mentions: readonly NamedPlace[]): readonly Region[] {
  let left = candidates
  for (const mention of mentions) {
    const shared =
      left.length === 0 ? mention.candidates : mention.candidates.filter((region) => left.includes(region))
    if (shared.length > 0) left = shared
    if (left.length === 1) break
  }
  return left
}

interface NamedPlace {
  candidates: readonly Region[]
}

interface NamedBureau extends BureauMention, NamedPlace {
  /** 区 of a bare 区教育局, which says what kind of place it is but not which. */
  genericKind: string
  /** The name as printed: 重庆市万州区教育委员会, 区教育局. */
  printed: string
}

function named(text: string, names: RegionNames): NamedBureau[] {
  return bureauMentions(text).map((mention) => {
    const resolved = resolvePlace(mention.place, names)
    const place = resolved?.name ?? (leadsWithPlace(mention) ? mention.place : '')
    const genericKind = place === '' ? (/[本我省市区县旗州盟]$/.exec(mention.place)?.[0] ?? '') : ''
    const printed = genericKind + place + mention.organ
    return { ...mention, place, printed, genericKind, candidates: resolved?.candidates ?? [] }
  })
}

/** A text that opens with a place the list does not have (a development zone) still names its bureau. */
function leadsWithPlace({ place, start }: BureauMention): boolean {
  return (
    start === 0 && place.length >= 3 && place.length <= 12 && /^[^局委会]+[省市区县旗州盟团]$/.test(place)
  )
}

/** Places of the kind meant, named by a government's own site: 天津市和平区人民政府, 乐昌市政府门户网站. */
function placesIn(fields: readonly string[], names: RegionNames, kind: string): NamedPlace[] {
  return fields.flatMap((field) =>
    [...field.matchAll(placeOfSite)].map(([run]) => {
      const candidates = resolvePlace(run, names)?.candidates ?? []
      return { candidates: candidates.filter(({ name_zh }) => name_zh.endsWith(kind)) }
    }),
  )
}

const placeOfSite = /[\u4e00-\u9fff]{2,24}?(?=人民政府|政府门户|政府网|政务|教育信息网|教育网|教育系统)/g

/** The one candidate the page's other places speak for; all of them where they speak for none or for several. */
function preferred(candidates: readonly Region[], page: string, names: RegionNames): readonly Region[] {
  const ranked = candidates
    .map((region) => ({ region, evidence: evidenceFor(region, page, names) }))
    .sort((a, b) => b.evidence - a.evidence)
  const [best, second] = ranked
  if (
    best !== undefined &&
    second !== undefined &&
    best.evidence >= 2 &&
    best.evidence >= 2 * second.evidence
  ) {
    return [best.region]
  }
  const current = candidates.filter(({ status }) => status === 'current')
  const sameParent = new Set(candidates.map(({ parent }) => parent)).size === 1
  return sameParent && current.length === 1 ? current : candidates
}

function evidenceFor(region: Region, page: string, names: RegionNames): number {
  let evidence = 0
  for (const above of ancestorsOf(region, names)) {
    const full = occurrences(page, above.name_zh)
    const bare = occurrences(page, bareName(above.name_zh)) - full
    evidence += 3 * Math.min(full, 3) + Math.min(bare, 3)
    if (inHostName(page, above)) evidence += 3
  }
  return evidence
}

function occurrences(page: string, name: string): number {
  let count = 0
  for (let at = page.indexOf(name); at >= 0; at = page.indexOf(name, at + name.length)) count++
  return count
}

/** Government sites carry the place in pinyin: jiaozuo.gov.cn. */
function inHostName(page: string, region: Region): boolean {
  const syllables = region.pinyin.split(' ').slice(0, -1).join('')
  return (
    syllables.length > 4 &&
    page.includes(syllables) &&
    new RegExp(`${syllables}[\\w.]{0,20}\\.gov\\.cn`).test(page)
  )
}

function regionWarning(
  candidates: readonly Region[],
  printed: string | null,
  names: RegionNames,
): ReportWarning {
  if (candidates.length === 0) {
    return { id: 'region_unknown', message: `认不出所属地区${printed === null ? '' : `（${printed}）`}` }
  }
  const listed = candidates.slice(0, 8).map((region) => regionPath(region, names))
  return { id: 'region_ambiguous', message: `同名地区有多个，未定：${listed.join('、')}` }
}
