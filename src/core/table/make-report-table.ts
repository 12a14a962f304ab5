import { type Report, reportKinds, sectionContents } from '../schema/report.ts'
import { Dictionary } from './dictionary.ts'
import type { Category } from './figure-batch.ts'
import { coverages, publishedBases, type ReportTable, rowsByOwner, startsOf } from './report-table.ts'
import type { Bytes, Words } from './slab.ts'
import { joinTexts, type TextColumn, textColumnOf } from './text-column.ts'

/** Reports in columns of equal length, in any order. Codes and bits are those of `ReportTable`. */
export interface ReportColumns extends Pick<
  ReportTable,
  'kind' | 'coverage' | 'published' | 'publishedBasis' | 'sections'
> {
  readonly adcode: ArrayLike<number>
  readonly year: ArrayLike<number>
  readonly bureau: Category
  readonly titles: TextColumn
  readonly urls: TextColumn
}

/** Puts reports into a table. Expects each to be named by its region, year and kind, as `dataset check` makes sure. */
export const reportTableOf = (reports: readonly Report[]): ReportTable =>
  makeReportTable([columnsOfReports(reports)])

/** The table of reports that come in several parts, a province each. No object is made a report. */
export function makeReportTable(parts: readonly ReportColumns[]): ReportTable {
  const count = parts.reduce((sum, { year }) => sum + year.length, 0)
  const adcodes = joined(new Uint32Array(count), parts, ({ adcode }) => adcode)
  const years = joined(new Uint32Array(count), parts, ({ year }) => year)
  const regions = Uint32Array.from(new Set(adcodes)).sort()
  const firstYear = years.reduce((first, year) => Math.min(first, year), years[0] ?? 0)
  const lastYear = years.reduce((last, year) => Math.max(last, year), firstYear)
  const width = count === 0 ? 0 : lastYear - firstYear + 1
  const regionIndex = new Map<number, number>()
  for (let region = 0; region < regions.length; region++) regionIndex.set(regions[region] ?? 0, region)
  const cells = new Uint32Array(count)
  for (let row = 0; row < count; row++)
    cells[row] = (regionIndex.get(adcodes[row] ?? 0) ?? 0) * width + (years[row] ?? 0) - firstYear
  const order = orderOf(cells, regions.length * width)
  const bureaus = new Dictionary()
  const bureauParts = parts.map(({ bureau: { codes, texts } }) => {
    const own = texts.map((text) => bureaus.encode(text))
    return Uint32Array.from(codes as ArrayLike<number>, (code) => own[code] ?? 0)
  })
  const bytes = (column: (part: ReportColumns) => Bytes) =>
    inOrder(joined(new Uint8Array(count), parts, column), order, new Uint8Array(count))
  const words = (whole: Words) => inOrder(whole, order, new Uint32Array(count))
  const cell = words(cells)
  return {
    regions,
    firstYear,
    years: width,
    reportStart: startsOf(cell, regions.length * width),
    cell,
    kind: bytes(({ kind }) => kind),
    coverage: bytes(({ coverage }) => coverage),
    published: words(joined(new Uint32Array(count), parts, ({ published }) => published)),
    publishedBasis: bytes(({ publishedBasis }) => publishedBasis),
    sections: bytes(({ sections }) => sections),
    bureau: words(joinedRows(new Uint32Array(count), bureauParts)),
    bureaus: bureaus.texts,
    titles: joinTexts(
      parts.map(({ titles }) => titles),
      order,
    ),
    urls: joinTexts(
      parts.map(({ urls }) => urls),
      order,
    ),
  }
}

function columnsOfReports(reports: readonly Report[]): ReportColumns {
  const bureaus = new Dictionary()
  // Typed arrays are made of lists: from a function they would walk an iterator, ten times slower.
  return {
    adcode: reports.map(({ adcode }) => Number(adcode)),
    year: reports.map(({ year }) => year),
    kind: new Uint8Array(reports.map(({ kind }) => reportKinds.indexOf(kind))),
    coverage: new Uint8Array(reports.map(({ coverage }) => coverages.indexOf(coverage))),
    published: new Uint32Array(reports.map(({ published }) => dayNumber(published))),
    publishedBasis: new Uint8Array(reports.map((report) => publishedBases.indexOf(report.published_basis))),
    sections: new Uint8Array(reports.map(({ sections }) => sectionBits(sections))),
    bureau: { codes: Int32Array.from(reports, ({ bureau }) => bureaus.encode(bureau)), texts: bureaus.texts },
    titles: textColumnOf(reports.map(({ title }) => title)),
    urls: textColumnOf(reports.map(({ url }) => url ?? '')),
  }
}

/** `2025-03-31` as 20250331; 0 for none. */
export const dayNumber = (date: string | null): number => Number(date?.replaceAll('-', '') ?? 0)

export const sectionBits = (sections: Report['sections']): number =>
  (sections ?? []).reduce((bits, content) => bits | (1 << sectionContents.indexOf(content)), 0)

/** The rows by their cell; those of one cell in their order. Null where they stand so already, as published files do. */
function orderOf(cells: Words, count: number): Words | null {
  let isAscending = true
  for (let row = 1; row < cells.length; row++) isAscending &&= (cells[row - 1] ?? 0) <= (cells[row] ?? 0)
  if (isAscending) return null
  return rowsByOwner(cells, count)
}

function inOrder<T extends Bytes | Words>(column: T, order: Words | null, ordered: T): T {
  if (order === null) return column
  for (let row = 0; row < order.length; row++) ordered[row] = column[order[row] ?? 0] ?? 0
  return ordered
}

function joined<T extends Bytes | Words>(
  whole: T,
  parts: readonly ReportColumns[],
  column: (part: ReportColumns) => ArrayLike<number>,
): T {
  return joinedRows(whole, parts.map(column))
}

function joinedRows<T extends Bytes | Words>(whole: T, parts: readonly ArrayLike<number>[]): T {
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
