import { type Report, reportId, reportKinds, sectionContents } from '../schema/report.ts'
import { Dictionary } from './dictionary.ts'
import type { Bytes, Words } from './slab.ts'

/**
 * The reports of one dataset version in columns, and with them the axes of its slabs. Rows are sorted by region, then
 * year; reports of one bureau and year keep their data order.
 */
export interface ReportTable {
  /** Axis: the adcodes with at least one report, ascending. */
  readonly regions: Words
  /** Axis: so many years from `firstYear` on. */
  readonly firstYear: number
  readonly years: number
  /** The reports of cell `c` (`region * years + year`) are the rows from `reportStart[c]` up to `reportStart[c + 1]`. */
  readonly reportStart: Words
  /** The cell of each report. */
  readonly cell: Words
  /** Index into `reportKinds`, the order of preference. */
  readonly kind: Bytes
  /** Index into `coverages`. */
  readonly coverage: Bytes
  /** The date as a number, 20250331; 0 where none is known. */
  readonly published: Words
  /** Index into `publishedBases`. */
  readonly publishedBasis: Bytes
  /** A bit for each of `sectionContents`; 0 for null. */
  readonly sections: Bytes
  /** Index into `bureaus`. */
  readonly bureau: Words
  readonly bureaus: readonly string[]
  readonly titles: readonly string[]
  readonly urls: readonly (string | null)[]
}

export const coverages = ['full', 'opening'] as const satisfies Report['coverage'][]
export const publishedBases = [null, 'page', 'signature'] as const satisfies Report['published_basis'][]

/** Puts reports into columns. Expects each to be named by its region, year and kind, as `dataset check` makes sure. */
export function reportTableOf(reports: readonly Report[]): ReportTable {
  const adcodes = reports.map((report) => Number(report.adcode))
  const regions = Uint32Array.from([...new Set(adcodes)]).sort()
  const regionIndex = new Map([...regions].map((adcode, index) => [adcode, index]))
  const firstYear = reports.reduce((first, { year }) => Math.min(first, year), reports[0]?.year ?? 0)
  const lastYear = reports.reduce((last, { year }) => Math.max(last, year), firstYear)
  const years = reports.length === 0 ? 0 : lastYear - firstYear + 1
  const cells = reports.map(
    ({ year }, i) => (regionIndex.get(adcodes[i] ?? 0) ?? 0) * years + year - firstYear,
  )
  const order = reports.map((_, i) => i).sort((a, b) => (cells[a] ?? 0) - (cells[b] ?? 0))
  const rows = order.flatMap((i) => reports[i] ?? [])
  const cell = new Uint32Array(order.map((i) => cells[i] ?? 0))
  const bureaus = new Dictionary()
  // Typed arrays are made of lists: from a function they would walk an iterator, ten times slower.
  return {
    regions,
    firstYear,
    years,
    reportStart: startsOf(cell, regions.length * years),
    cell,
    kind: new Uint8Array(rows.map(({ kind }) => reportKinds.indexOf(kind))),
    coverage: new Uint8Array(rows.map(({ coverage }) => coverages.indexOf(coverage))),
    published: new Uint32Array(rows.map(({ published }) => Number(published?.replaceAll('-', '') ?? 0))),
    publishedBasis: new Uint8Array(rows.map((report) => publishedBases.indexOf(report.published_basis))),
    sections: new Uint8Array(rows.map(sectionBits)),
    bureau: new Uint32Array(rows.map(({ bureau }) => bureaus.encode(bureau))),
    bureaus: bureaus.texts,
    titles: rows.map(({ title }) => title),
    urls: rows.map(({ url }) => url),
  }
}

/** Rebuilds one report, equal to the one the table was made of. Throws on a row the table does not have. */
export function reportAt(table: ReportTable, row: number): Report {
  const { adcode, year, kind } = nameAt(table, row)
  const bits = table.sections[row] ?? 0
  return {
    id: reportId(adcode, year, kind),
    kind,
    bureau: table.bureaus[table.bureau[row] ?? -1] ?? '',
    adcode,
    year,
    published: dateOf(table.published[row] ?? 0),
    published_basis: publishedBases[table.publishedBasis[row] ?? 0] ?? null,
    title: table.titles[row] ?? '',
    url: table.urls[row] ?? null,
    coverage: coverages[table.coverage[row] ?? -1] ?? 'opening',
    sections: bits === 0 ? null : sectionContents.filter((_, bit) => (bits & (1 << bit)) !== 0),
  }
}

/** The id of the report in a row. Throws on a row the table does not have. */
export function reportIdAt(table: ReportTable, row: number): string {
  const { adcode, year, kind } = nameAt(table, row)
  return reportId(adcode, year, kind)
}

function nameAt({ regions, firstYear, years, cell, kind }: ReportTable, row: number) {
  const place = cell[row]
  const kindName = reportKinds[kind[row] ?? -1]
  if (place === undefined || kindName === undefined) throw new Error(`No such report row: ${row}`)
  const adcode = String(regions[Math.floor(place / years)] ?? '')
  return { adcode, year: firstYear + (place % years), kind: kindName }
}

/** The row of the report with this id; -1 where the table has none. */
export function reportRow(table: ReportTable, id: string): number {
  const region = regionRow(table, Number(id.slice(0, 6)))
  const year = Number(id.slice(7, 11)) - table.firstYear
  const kind = reportKinds.indexOf((id.slice(12) || 'rule_of_law') as Report['kind'])
  if (region < 0 || !(year >= 0 && year < table.years) || kind < 0) return -1
  const cell = region * table.years + year
  const end = table.reportStart[cell + 1] ?? 0
  for (let row = table.reportStart[cell] ?? 0; row < end; row++) {
    if (table.kind[row] === kind) return row
  }
  return -1
}

/** The place of an adcode on the region axis; -1 for a region without reports. */
export function regionRow({ regions }: ReportTable, adcode: number): number {
  let low = 0
  let high = regions.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = regions[middle] ?? 0
    if (found === adcode) return middle
    if (found < adcode) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Where the rows of each owner begin when they are sorted by owner; one more place at the end. */
export function startsOf(owners: ArrayLike<number>, count: number): Words {
  const starts = new Uint32Array(count + 1)
  for (let row = 0; row < owners.length; row++) {
    const after = (owners[row] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  return starts
}

function sectionBits({ sections }: Report): number {
  return (sections ?? []).reduce((bits, content) => bits | (1 << sectionContents.indexOf(content)), 0)
}

function dateOf(digits: number): string | null {
  if (digits === 0) return null
  const text = String(digits).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
