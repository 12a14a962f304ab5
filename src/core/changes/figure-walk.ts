import type { DecodedSlab } from '../publish/decode-version.ts'
import type { Figure } from '../schema/figure.ts'
import { figuresIn } from '../table/read-figures.ts'
import type { ReportTable } from '../table/report-table.ts'
import type { Slab } from '../table/slab.ts'
import { type MatchedFigures, matchFigures } from './match-figures.ts'
import type { PairedReports } from './paired-reports.ts'
import type { VersionContent, VersionPair } from './version-content.ts'

/** Takes what differs at one place of the paired reports. */
export type OnChange = (pair: number, matched: MatchedFigures) => void

/**
 * Goes through what two versions state for one indicator, report by report, and tells where they differ. Reports that
 * say the same in both, nearly all of them, cost a few reads of typed arrays each.
 */
export function walkFigures(
  { before, after }: VersionPair,
  reports: PairedReports,
  indicator: string,
  onChange: OnChange,
): void {
  const [old, fresh] = [sideOf(before, indicator), sideOf(after, indicator)]
  if (old.slab === undefined && fresh.slab === undefined) return
  for (let pair = 0; pair < reports.before.length; pair++) {
    const [rowBefore, rowAfter] = [reports.before[pair] ?? -1, reports.after[pair] ?? -1]
    const from = firstOf(old, rowBefore)
    const count = countFrom(old, rowBefore, from)
    const freshFrom = firstOf(fresh, rowAfter)
    if (count !== countFrom(fresh, rowAfter, freshFrom) || !areSame(old, from, fresh, freshFrom, count)) {
      const matched = matchFigures(figuresOf(old, rowBefore), figuresOf(fresh, rowAfter))
      if (matched.length > 0) onChange(pair, matched)
    }
  }
}

interface Side {
  readonly table: ReportTable
  /** Undefined where the version's catalogue does not have the indicator. */
  readonly slab: Slab | undefined
  readonly notes: readonly string[]
}

function sideOf({ table, slabs }: VersionContent, indicator: string): Side {
  const found: DecodedSlab | undefined = slabs.find(({ slab }) => slab.indicator === indicator)
  return { table, slab: found?.slab, notes: found?.notes ?? [] }
}

/** The place of the first figure of a report. */
function firstOf({ table, slab }: Side, row: number): number {
  if (slab === undefined || row < 0) return 0
  const cell = table.cell[row] ?? 0
  const nth = row - (table.reportStart[cell] ?? 0)
  const end = slab.figureStart[cell + 1] ?? 0
  let place = slab.figureStart[cell] ?? 0
  while (place < end && (slab.figures.nth[place] ?? 0) < nth) place++
  return place
}

/** How many figures a report states, from its first on. */
function countFrom({ table, slab }: Side, row: number, first: number): number {
  if (slab === undefined || row < 0) return 0
  const cell = table.cell[row] ?? 0
  const nth = row - (table.reportStart[cell] ?? 0)
  const end = slab.figureStart[cell + 1] ?? 0
  let place = first
  while (place < end && (slab.figures.nth[place] ?? 0) === nth) place++
  return place - first
}

function areSame(old: Side, from: number, fresh: Side, freshFrom: number, count: number): boolean {
  const [a, b] = [old.slab?.figures, fresh.slab?.figures]
  if (a === undefined || b === undefined) return count === 0
  for (let i = 0; i < count; i++) {
    const [p, q] = [from + i, freshFrom + i]
    if (a.value[p] !== b.value[q] || a.marks[p] !== b.marks[q]) return false
    if (a.start[p] !== b.start[q] || (a.length[p] ?? 0) !== (b.length[q] ?? 0)) return false
    // Codes of two versions count different lists.
    if (a.units[a.unit[p] ?? 0] !== b.units[b.unit[q] ?? 0]) return false
    if (a.rules[a.rule[p] ?? 0] !== b.rules[b.rule[q] ?? 0]) return false
    if (old.notes[(a.note[p] ?? 0) - 1] !== fresh.notes[(b.note[q] ?? 0) - 1]) return false
  }
  return true
}

function figuresOf({ table, slab, notes }: Side, row: number): readonly Figure[] {
  if (slab === undefined || row < 0) return []
  return figuresIn(table, slab, row, { notesOf: () => notes, evidenceChunk: () => undefined })
}
