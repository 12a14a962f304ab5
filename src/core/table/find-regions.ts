import type { Region } from '../schema/region.ts'

/**
 * Regions whose Chinese name, pinyin or initials match the query, best match first.
 * `乐昌`, `lechang`, `le chang` and `lcs` all find 乐昌市. An empty query finds nothing.
 */
export function findRegions(regions: readonly Region[], query: string): Region[] {
  const wanted = query.trim().toLowerCase().replaceAll(/\s+/g, '')
  if (wanted === '') return []
  const hits: { region: Region; score: number }[] = []
  for (const region of regions) {
    const score = matchScore(region, wanted)
    if (score !== null) hits.push({ region, score })
  }
  return hits
    .sort((a, b) => a.score - b.score || levelOrder[a.region.level] - levelOrder[b.region.level])
    .map((hit) => hit.region)
}

const levelOrder: Record<Region['level'], number> = { province: 0, prefecture: 1, county: 2 }

/** Lower is better: the whole name, its beginning, its middle, then pinyin, then initials; null for no match. */
function matchScore(region: Region, wanted: string): number | null {
  const { name_zh: name, adcode } = region
  if (name === wanted || adcode === wanted) return 0
  if (name.startsWith(wanted)) return 1
  const pinyin = region.pinyin.replaceAll(' ', '')
  if (pinyin === wanted || region.initials === wanted) return 2
  // The second look is dear, and most regions fail the first.
  if (pinyin.includes(wanted) && startsAtSyllable(region.pinyin, wanted)) return 3
  if (name.includes(wanted)) return 4
  if (wanted.length > 1 && region.initials.startsWith(wanted)) return 5
  return null
}

// `chang` finds 乐昌 (le chang) but `echang` does not: a match begins where a syllable begins.
function startsAtSyllable(pinyin: string, wanted: string): boolean {
  const syllables = pinyin.split(' ')
  return syllables.some((_, i) => syllables.slice(i).join('').startsWith(wanted))
}
