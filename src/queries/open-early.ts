import type { FileEntry, Manifest } from '../core/schema/manifest.ts'
import type { Dataset, PendingFigures } from '../core/table/dataset.ts'
import type { Decoded, VersionIntake } from './version-intake.ts'
import { datasetOf, type VersionParts } from './version-parts.ts'
import { namedProvinces } from './named-figures.ts'
import { type WantedFigures, wantedFigures } from './wanted-figures.ts'

/** How a page opens on part of the figures while the others are on their way. */
export interface EarlyOpening {
  /** What the reader wants to see: the hash of the address. */
  readonly address: () => string
  /** Calls back when the address has changed. Gives what ends that. */
  readonly follow: (onChange: () => void) => () => void
  /** Shows what is there; each time more of the same version. */
  readonly show: (parts: VersionParts, pending: PendingFigures) => void
  /**
   * Milliseconds the rest may take once the wanted is there: if it comes in time, nothing is shown before it. Left out,
   * 400, and 2,000 where all figures are few.
   */
  readonly patience?: number
  /** Milliseconds from one showing to the next. */
  readonly pace?: number
}

export interface OpeningEarly {
  /** To be called when more was decoded. */
  readonly consider: () => void
  /** What is wanted first, for `fetchVersion`. */
  readonly priority: (entry: FileEntry) => number
  /** Nothing is shown any more. */
  readonly close: () => void
}

/** Shows the wanted comparison as soon as its figures are in, if the rest takes longer, and then more at a calm pace. */
export function openEarly(intake: VersionIntake, opening: EarlyOpening): OpeningEarly {
  // Of few figures the rest follows at once on all but the slowest lines; a page that changes twice helps nobody.
  const { show, patience = isSmall(intake.manifest) ? 2000 : 400, pace = 2000 } = opening
  const all = provincesOf(intake.manifest)
  const wishOf = wishReader(intake, opening.address, all)
  const now = { closed: false, busy: false, shown: '', shownAt: 0 }
  const indicators = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const consider = () => {
    const decoded = intake.decoded()
    if (now.closed || now.busy || decoded === null) return
    const wish = wishOf(decoded)
    if (!isEnough(wish, decoded.provinces, all)) return
    const added = (wish?.indicators ?? []).filter((id) => !indicators.has(id))
    for (const id of added) indicators.add(id)
    if (now.shown === stateOf(decoded)) return
    if (now.shown === '') schedule(patience)
    // Who turned to another indicator waits for nothing else.
    else if (added.length > 0) schedule(0)
    else schedule(now.shownAt + pace - performance.now())
  }
  /** The sooner of two moments counts. */
  const schedule = (wait: number) => {
    if (timer !== undefined && wait > 0) return
    clearTimeout(timer)
    timer = setTimeout(() => void present(), Math.max(0, wait))
  }
  const present = async () => {
    timer = undefined
    const decoded = intake.decoded()
    if (decoded === null) return
    now.busy = true
    const state = stateOf(decoded)
    // Taken down before the slabs are made: what arrives meanwhile may be in one slab and not in another.
    const provinces = new Set([...all].filter((province) => !decoded.provinces.has(province)))
    const chosen = [...indicators]
    try {
      const slabs = await Promise.all(chosen.map((id) => intake.slab(id)))
      if (now.closed) return
      const { core } = decoded.core
      const others = core.indicators.map(({ id }) => id).filter((id) => !chosen.includes(id))
      const pending = { provinces, indicators: new Set(others) }
      show({ ...decoded.core, manifest: intake.manifest, slabs }, pending)
      now.shown = state
      now.shownAt = performance.now()
    } catch {
      // What keeps the decoder from it keeps it from the whole too, and is told there.
      now.closed = true
    } finally {
      now.busy = false
    }
    consider()
  }
  const stateOf = ({ provinces }: Decoded): string => `${[...indicators].join('~')} ${provinces.size}`

  const unfollow = opening.follow(consider)
  return {
    consider,
    priority: (entry) => priorityOf(entry, namedProvinces(opening.address())),
    close: () => {
      now.closed = true
      clearTimeout(timer)
      unfollow()
    },
  }
}

/** Reads the address anew only where it has changed. */
function wishReader(intake: VersionIntake, address: () => string, all: ReadonlySet<string>) {
  let known: { readonly link: string; readonly wish: WantedFigures | null } | undefined
  let dataset: Dataset | undefined
  return ({ core }: Decoded): WantedFigures | null => {
    const link = address()
    if (known?.link !== link) {
      const pending = { provinces: all, indicators: new Set<string>() }
      dataset ??= datasetOf({ ...core, manifest: intake.manifest, slabs: [] }, new Map(), pending)
      known = { link, wish: wantedFigures(link, dataset) }
    }
    return known.wish
  }
}

function isSmall({ files }: Manifest): boolean {
  const figures = files.filter(({ table }) => table === 'figures')
  return figures.reduce((sum, { bytes }) => sum + bytes, 0) < 1_000_000
}

/** Every province that has figures. */
function provincesOf({ files }: Manifest): ReadonlySet<string> {
  return new Set(files.flatMap(({ table, province }) => (table === 'figures' && province ? [province] : [])))
}

/** A comparison of all opens with the first that come; another page only needs to know that one could. */
function isEnough(wish: WantedFigures | null, here: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  if (!wish?.provinces) return here.size > 0
  return [...wish.provinces].every((province) => here.has(province) || !all.has(province))
}

function priorityOf({ table, province }: FileEntry, named: ReadonlySet<string>): number {
  if (table === 'evidence') return 3
  if (table !== 'figures') return 0
  return province !== null && named.has(province) ? 1 : 2
}
