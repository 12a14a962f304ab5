import { qualifiers, reviews, roles, scopes } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import { reportKinds } from '../schema/report.ts'
import { narrowCodes, narrowColumns } from '../table/narrow-columns.ts'
import { figureAt, noTexts } from '../table/read-figures.ts'
import { coverages, reportAt, type ReportTable, startsOf } from '../table/report-table.ts'
import {
  AMBIGUOUS,
  cellFlags,
  type FigureColumns,
  NO_REPORT,
  NOT_STATED,
  REPORTED,
  type Slab,
  UNREAD,
} from '../table/slab.ts'
import { isMerged, notesIn } from './figure-notes.ts'
import { readReport } from './headline.ts'

/**
 * Makes the slab of one indicator from its figures (`FigureGatherer.columnsOf`): what `readCell` says of every cell,
 * as planes. `notes` are the different notes of the figures, by their codes.
 */
export function buildSlab(
  table: ReportTable,
  indicator: Indicator,
  { columns, notes }: { readonly columns: FigureColumns; readonly notes: readonly string[] },
): Slab {
  const regions = table.regions.length
  const cells = regions * table.years
  const slab: Slab = {
    indicator: indicator.id,
    regions,
    years: table.years,
    values: new Float64Array(cells).fill(Number.NaN),
    states: new Uint8Array(cells).fill(NO_REPORT),
    qualifiers: new Uint8Array(cells),
    flags: new Uint8Array(cells),
    figureStart: narrowCodes(
      startsOf(
        Uint32Array.from(columns.report, (row) => table.cell[row] ?? 0),
        cells,
      ),
    ),
    figures: narrowColumns(columns),
  }
  const reader = headlineReader(table, indicator, slab)
  const eligible = reportKinds.map((kind) => indicator.report_kinds.includes(kind))
  const noteFlags = notes.map(flagsOfNote)
  for (let cell = 0; cell < cells; cell++) fillCell(table, slab, { cell, eligible, reader, noteFlags })
  return slab
}

interface Reading {
  /** Row of the headline's figure; -1 where the report gives none. */
  figure: number
  value: number
  qualifier: number
  isLargestPart: boolean
  isDoubtful: boolean
}

interface Filling {
  readonly cell: number
  readonly eligible: readonly boolean[]
  readonly reader: (report: number, from: number, to: number) => Reading
  readonly noteFlags: readonly number[]
}

function fillCell(table: ReportTable, slab: Slab, { cell, eligible, reader, noteFlags }: Filling): void {
  const { figures, figureStart, states } = slab
  const lastReport = table.reportStart[cell + 1] ?? 0
  let isEligible = false
  let isWhole = true
  let isDoubtful = false
  let headline: Omit<Reading, 'isDoubtful'> | null = null
  let flags = 0
  // The kinds' codes are their order of preference.
  for (let kind = 0; kind < eligible.length; kind++) {
    if (eligible[kind] !== true) continue
    for (let report = table.reportStart[cell] ?? 0; report < lastReport; report++) {
      if (table.kind[report] !== kind) continue
      isEligible = true
      if (coverages[table.coverage[report] ?? 0] !== 'full') isWhole = false
      let from = figureStart[cell] ?? 0
      const end = figureStart[cell + 1] ?? 0
      while (from < end && figures.report[from] !== report) from++
      let to = from
      while (to < end && figures.report[to] === report) to++
      if (to === from) continue
      const reading = reader(report, from, to)
      isDoubtful ||= reading.isDoubtful
      if (reading.figure < 0) continue
      if (headline === null) {
        headline = { ...reading }
        if (kind > 0) flags |= cellFlags.elsewhere
      } else if (headline.value !== reading.value || headline.qualifier !== reading.qualifier) {
        flags |= cellFlags.conflict
      }
    }
  }
  if (headline === null) {
    if (isEligible) states[cell] = isDoubtful ? AMBIGUOUS : isWhole ? NOT_STATED : UNREAD
    return
  }
  if (isDoubtful) flags |= cellFlags.doubtful
  if (headline.isLargestPart) flags |= cellFlags.largestPart
  if (scopes[figures.scope[headline.figure] ?? 0] === 'system') flags |= cellFlags.system
  flags |= noteFlags[(figures.note[headline.figure] ?? 0) - 1] ?? 0
  states[cell] = REPORTED
  slab.values[cell] = headline.value
  slab.qualifiers[cell] = headline.qualifier
  slab.flags[cell] = flags
}

const single = roles.indexOf('single')
const ambiguous = reviews.indexOf('ambiguous')

/**
 * Reads the figures `from … to - 1` of one report. Nearly every report states one clear figure, which is its own
 * headline; whatever else there is goes through `readReport`, so that what a headline is stands in one place.
 */
function headlineReader(table: ReportTable, indicator: Indicator, slab: Slab) {
  const { figures } = slab
  const reading: Reading = { figure: -1, value: 0, qualifier: 0, isLargestPart: false, isDoubtful: false }
  return (report: number, from: number, to: number): Reading => {
    if (to - from === 1 && figures.role[from] === single && figures.review[from] !== ambiguous) {
      reading.figure = from
      reading.value = figures.value[from] ?? Number.NaN
      reading.qualifier = figures.qualifier[from] ?? 0
      reading.isLargestPart = false
      reading.isDoubtful = false
      return reading
    }
    const rows = Array.from({ length: to - from }, (_, i) => figureAt(table, slab, from + i, noTexts))
    const said = readReport(reportAt(table, report), indicator, rows)
    const headline = said.kind === 'stated' ? said.headline : null
    reading.figure = headline === null ? -1 : from + rows.indexOf(headline.figure)
    reading.value = headline?.value ?? Number.NaN
    reading.qualifier = headline === null ? 0 : qualifiers.indexOf(headline.qualifier)
    reading.isLargestPart = headline?.basis === 'largest_part'
    reading.isDoubtful = said.kind !== 'silent' && said.doubtful.length > 0
    return reading
  }
}

function flagsOfNote(note: string): number {
  let flags = 0
  for (const one of notesIn(note)) flags |= isMerged(one) ? cellFlags.merged : cellFlags.noted
  return flags
}
