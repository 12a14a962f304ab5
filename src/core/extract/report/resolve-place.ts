import type { Region } from '../../schema/region.ts'
import { ancestorsOf, type RegionNames } from './region-names.ts'

/** What a printed place may be: the regions it can mean, and how much of the text before it belongs to the name. */
export interface ResolvedPlace {
  candidates: readonly Region[]
  /** The place's own part of the text given, with the places above it: 重庆市万州区. */
  name: string
}

/**
 * Reads the place at the end of a run of characters, longest name first: of 关于推动重庆市万州区, 万州区 below 重庆市.
 * A name many regions share keeps only those below the places named before it.
 */
export function resolvePlace(run: string, names: RegionNames): ResolvedPlace | null {
  const last = lastPlace(run, names)
  if (last === null) return null
  const before = resolvePlace(run.slice(0, run.length - last.name.length), names)
  if (before === null) return last
  const above = new Set(before.candidates.map(({ adcode }) => adcode))
  const below = last.candidates.filter((region) =>
    ancestorsOf(region, names).some(({ adcode }) => above.has(adcode)),
  )
  return below.length > 0 ? { candidates: below, name: before.name + last.name } : last
}

const longestName = 16

function lastPlace(run: string, names: RegionNames): ResolvedPlace | null {
  for (let length = Math.min(longestName, run.length); length >= 2; length--) {
    const name = run.slice(-length)
    const candidates = names.byName.get(name)
    if (candidates !== undefined) return { candidates, name }
  }
  return null
}
