import type { Region } from '../schema/region.ts'

/** What a search looks at, made once a list of regions: a key must find its answer between two frames. */
export interface RegionIndex {
  /** Provinces first, then prefectures, then counties; alike as listed. */
  readonly entries: readonly Entry[]
}

interface Entry {
  readonly region: Region
  /** Without blanks. */
  readonly pinyin: string
  /** Where in `pinyin` a syllable begins. */
  readonly starts: readonly number[]
}

export function indexRegions(regions: readonly Region[]): RegionIndex {
  const inOrder = regions.toSorted((a, b) => levelOrder[a.level] - levelOrder[b.level])
  return { entries: inOrder.map(entryOf) }
}

/**
 * Regions whose Chinese name, pinyin or initials match the query, best match first.
 * `乐昌`, `lechang`, `le chang` and `lcs` all find 乐昌市. An empty query finds nothing.
 */
export function findRegions({ entries }: RegionIndex, query: string): Region[] {
  const wanted = query.trim().toLowerCase().replaceAll(/\s+/g, '')
  if (wanted === '') return []
  const byScore: Region[][] = [[], [], [], [], [], []]
  for (const entry of entries) {
    const score = matchScore(entry, wanted)
    if (score !== null) byScore[score]?.push(entry.region)
  }
  return byScore.flat()
}

const levelOrder: Record<Region['level'], number> = { province: 0, prefecture: 1, county: 2 }

function entryOf(region: Region): Entry {
  const starts: number[] = []
  let pinyin = ''
  for (const syllable of region.pinyin.split(' ')) {
    starts.push(pinyin.length)
    pinyin += syllable
  }
  return { region, pinyin, starts }
}

/** Lower is better: the whole name, its beginning, its middle, then pinyin, then initials; null for no match. */
function matchScore(entry: Entry, wanted: string): number | null {
  const { name_zh: name, adcode, initials } = entry.region
  if (name === wanted || adcode === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (entry.pinyin === wanted || initials === wanted) return 2
  if (startsAtSyllable(entry, wanted)) return 3
  if (name.includes(wanted)) return 4
  if (wanted.length > 1 && initials.startsWith(wanted)) return 5
  return null
}

// `chang` finds 乐昌 (le chang) but `echang` does not: a match begins where a syllable begins.
function startsAtSyllable({ pinyin, starts }: Entry, wanted: string): boolean {
  for (let at = pinyin.indexOf(wanted); at >= 0; at = pinyin.indexOf(wanted, at + 1)) {
    if (starts.includes(at)) return true
  }
  return false
}
