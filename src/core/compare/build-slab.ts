import { qualifiers, reviews, roles, scopes } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import { type ReportKind, reportKinds } from '../schema/report.ts'
import { qualifierIn, reviewIn, roleIn, scopeIn } from '../table/figure-marks.ts'
import type { GatheredFigures } from '../table/gather-figures.ts'
import { emptyCodes, joinSparse } from '../table/narrow-columns.ts'
import { coverages, type ReportTable } from '../table/report-table.ts'
import {
  AMBIGUOUS,
  type Bytes,
  cellFlags,
  type Codes,
  NO_REPORT,
  NOT_STATED,
  REPORTED,
  type Slab,
  UNREAD,
  type Words,
} from '../table/slab.ts'
import { isMerged, notesIn } from './figure-notes.ts'
import { weigh, type Weighed } from './headline.ts'
import { oncePer } from './once-per.ts'

/**
 * Makes the slab of one indicator from its figures (`FigureGatherer.columnsOf`): what `readCell` says of every cell,
 * as planes. `notes` are the different notes of the figures, by their codes.
 */
export function buildSlab(table: ReportTable, indicator: Indicator, gathered: GatheredFigures): Slab {
  const { report, ...columns } = gathered.columns
  const { value } = columns
  const cells = table.regions.length * table.years
  const slab: Slab = {
    indicator: indicator.id,
    regions: table.regions.length,
    years: table.years,
    values: (value instanceof Float32Array ? new Float32Array(cells) : new Float64Array(cells)).fill(NaN),
    states: silentStates(table, indicator),
    qualifiers: new Uint8Array(cells),
    flags: new Uint8Array(cells),
    figureStart: emptyCodes(cells + 1, report.length),
    figures: { ...columns, nth: nthOf(table, report) },
  }
  fillStated({
    table,
    slab,
    indicator,
    report,
    isEligible: reportKinds.map((name) => indicator.report_kinds.includes(name)),
    noteFlags: [0, ...gathered.notes.map(flagsOfNote)],
  })
  return slab
}

/** The states of all cells while no figure is known. Most indicators allow the same kinds of report. */
function silentStates(table: ReportTable, { report_kinds: kinds }: Indicator): Bytes {
  const known = silentStatesOf(table)
  const key = kinds.join()
  const states = known.get(key) ?? statesByReports(table, kinds)
  known.set(key, states)
  return states.slice()
}

const silentStatesOf = oncePer<ReportTable, Map<string, Bytes>>(() => new Map())

function statesByReports({ regions, years, ...table }: ReportTable, kinds: readonly ReportKind[]): Bytes {
  const { reportStart, kind, coverage } = table
  const isEligible = reportKinds.map((name) => kinds.includes(name))
  const full = coverages.indexOf('full')
  const states = new Uint8Array(regions.length * years).fill(NO_REPORT)
  for (let cell = 0; cell < states.length; cell++) {
    const end = reportStart[cell + 1] ?? 0
    for (let row = reportStart[cell] ?? 0; row < end; row++) {
      if (isEligible[kind[row] ?? -1] !== true) continue
      if (coverage[row] !== full) states[cell] = UNREAD
      else if (states[cell] === NO_REPORT) states[cell] = NOT_STATED
    }
  }
  return states
}

function nthOf(table: ReportTable, report: Words): Codes {
  const { nth: nthOfReport, top } = placesOf(table)
  if (top === 0) return new Uint8Array(0)
  const nth = emptyCodes(report.length, top)
  let found = 0
  for (let i = 0; i < nth.length; i++) {
    const own = nthOfReport[report[i] ?? 0] ?? 0
    nth[i] = own
    found |= own
  }
  return found === 0 ? new Uint8Array(0) : nth
}

/** Which of its cell's reports each report is, and whether it is the only one. */
const placesOf = oncePer<ReportTable, { nth: Codes; top: number; isAlone: Bytes }>(
  ({ cell, reportStart }) => {
    const nth = new Uint32Array(cell.length)
    const isAlone = new Uint8Array(cell.length)
    let top = 0
    for (let row = 0; row < nth.length; row++) {
      const own = cell[row] ?? 0
      const first = reportStart[own] ?? 0
      nth[row] = row - first
      if (row - first > top) top = row - first
      if ((reportStart[own + 1] ?? 0) - first === 1) isAlone[row] = 1
    }
    return { nth: joinSparse([nth], top), top, isAlone }
  },
)

interface Filling {
  readonly table: ReportTable
  readonly slab: Slab
  readonly indicator: Indicator
  /** Row in the report table of each figure. */
  readonly report: Words
  /** By the kinds' codes. */
  readonly isEligible: readonly boolean[]
  /** By the codes of the notes; the first is that of no note. */
  readonly noteFlags: readonly number[]
}

const single = roles.indexOf('single')
const ambiguous = reviews.indexOf('ambiguous')
const system = scopes.indexOf('system')

/**
 * Fills the cells that have figures, and says where those of each cell begin. `report` is ascending, and so are the cells
 * of the reports. Nearly every cell has one report with one clear figure, which is its headline.
 */
function fillStated(filling: Filling): void {
  const { table, slab, report, isEligible, noteFlags } = filling
  const { cell, kind } = table
  const { states, values, qualifiers: ownQualifiers, flags, figureStart } = slab
  const { marks, note, value } = slab.figures
  const { isAlone } = placesOf(table)
  const hasNotes = note.length > 0
  let next = 0
  for (let from = 0; from < report.length;) {
    const row = report[from] ?? 0
    const own = cell[row] ?? 0
    while (next <= own) figureStart[next++] = from
    let to = from + 1
    const mark = marks[from] ?? 0
    const isPlain =
      report[to] !== row && isAlone[row] === 1 && roleIn(mark) === single && reviewIn(mark) !== ambiguous
    if (!isPlain) {
      while (to < report.length && cell[report[to] ?? 0] === own) to++
      fillCell(filling, from, to)
    } else if (isEligible[kind[row] ?? 0] === true) {
      states[own] = REPORTED
      values[own] = value[from] ?? Number.NaN
      ownQualifiers[own] = qualifierIn(mark)
      flags[own] = flagsOf(mark, kind[row] ?? 0) | (hasNotes ? (noteFlags[note[from] ?? 0] ?? 0) : 0)
    }
    from = to
  }
  figureStart.fill(report.length, next)
}

/** `kind` is the kind's place in the order of preference. */
function flagsOf(mark: number, kind: number): number {
  return (scopeIn(mark) === system ? cellFlags.system : 0) | (kind > 0 ? cellFlags.elsewhere : 0)
}

/** Any cell, by what `weigh` says of each of its reports. Its figures are `first … last - 1`. */
function fillCell(filling: Filling, first: number, last: number): void {
  const { table, slab, report, indicator, isEligible, noteFlags } = filling
  const { marks, note, value: values } = slab.figures
  const cell = table.cell[report[first] ?? 0] ?? 0
  let headline: { value: number; qualifier: number } | null = null
  let flags = 0
  let isDoubtful = false
  // The kinds' codes are their order of preference.
  for (let kind = 0; kind < isEligible.length; kind++) {
    for (let from = first, to = first; from < last && isEligible[kind] === true; from = to) {
      while (to < last && report[to] === report[from]) to++
      if (table.kind[report[from] ?? 0] !== kind) continue
      const stated: Weighed[] = []
      for (let row = from; row < to; row++) stated.push(weighedAt(slab, row))
      const weighed = weigh(indicator, stated)
      isDoubtful ||= weighed === null || stated.some(({ review }) => review === 'ambiguous')
      if (weighed === null) continue
      const figure = from + weighed.place
      const isPart = weighed.basis === 'largest_part'
      const value = values[figure] ?? Number.NaN
      const qualifier = isPart ? atLeast : qualifierIn(marks[figure] ?? 0)
      if (headline === null) {
        headline = { value, qualifier }
        flags = flagsOf(marks[figure] ?? 0, kind) | (noteFlags[note[figure] ?? 0] ?? 0)
        if (isPart) flags |= cellFlags.largestPart
      } else if (headline.value !== value || headline.qualifier !== qualifier) {
        flags |= cellFlags.conflict
      }
    }
  }
  if (headline === null) {
    if (isDoubtful) slab.states[cell] = AMBIGUOUS
    return
  }
  slab.states[cell] = REPORTED
  slab.values[cell] = headline.value
  slab.qualifiers[cell] = headline.qualifier
  slab.flags[cell] = isDoubtful ? flags | cellFlags.doubtful : flags
}

const atLeast = qualifiers.indexOf('at_least')

function weighedAt({ figures }: Slab, row: number): Weighed {
  const marks = figures.marks[row] ?? 0
  return {
    value: figures.value[row] ?? Number.NaN,
    qualifier: qualifiers[qualifierIn(marks)] ?? 'exact',
    role: roles[roleIn(marks)] ?? 'single',
    review: reviews[reviewIn(marks)] ?? 'ambiguous',
  }
}

function flagsOfNote(note: string): number {
  let flags = 0
  for (const one of notesIn(note)) flags |= isMerged(one) ? cellFlags.merged : cellFlags.noted
  return flags
}
