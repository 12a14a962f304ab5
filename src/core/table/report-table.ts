import { type Report, reportId, reportKinds, sectionContents } from '../schema/report.ts'
import type { Bytes, Words } from './slab.ts'
import { textAt, type TextColumn } from './text-column.ts'

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
  readonly titles: TextColumn
  /** Empty for null. */
  readonly urls: TextColumn
}

export const coverages = ['full', 'opening'] as const satisfies Report['coverage'][]
export const publishedBases = [null, 'page', 'signature'] as const satisfies Report['published_basis'][]

/**
 * Rebuilds one report, equal to the one the table was made of. Throws on a row the table does not have. Title, address and
 * date are read out when somebody asks: a ranking needs thousands of reports and none of these.
 */
export function reportAt(table: ReportTable, row: number): Report {
  const { adcode, year, kind } = nameAt(table, row)
  return {
    id: reportId(adcode, year, kind),
    kind,
    bureau: table.bureaus[table.bureau[row] ?? -1] ?? '',
    adcode,
    year,
    get published() {
      return dateOf(table.published[row] ?? 0)
    },
    published_basis: publishedBases[table.publishedBasis[row] ?? 0] ?? null,
    get title() {
      return textAt(table.titles, row)
    },
    get url() {
      const url = textAt(table.urls, row)
      return url === '' ? null : url
    },
    coverage: coverages[table.coverage[row] ?? -1] ?? 'opening',
    sections: sectionsByBits[table.sections[row] ?? 0] ?? null,
  }
}

/** What a report has of the law's contents, by the bits of `ReportTable.sections`. */
const sectionsByBits = Array.from({ length: 1 << sectionContents.length }, (_, bits) =>
  bits === 0 ? null : sectionContents.filter((_, bit) => (bits & (1 << bit)) !== 0),
)

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

/** The rows by their owner, ascending; those of one owner in their order. */
export function rowsByOwner(owners: ArrayLike<number>, count: number): Words {
  const places = startsOf(owners, count)
  const rows = new Uint32Array(owners.length)
  for (let i = 0; i < rows.length; i++) {
    const owner = owners[i] ?? 0
    const place = places[owner] ?? 0
    places[owner] = place + 1
    rows[place] = i
  }
  return rows
}

function dateOf(digits: number): string | null {
  if (digits === 0) return null
  const text = String(digits).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
