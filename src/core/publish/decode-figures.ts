import { type Category, type ReadTable } from '../parquet/read-parquet.ts'
import { reportKinds } from '../schema/report.ts'
import type { FigureBatch } from '../table/figure-batch.ts'
import { regionRow, type ReportTable } from '../table/report-table.ts'

/** The columns of one file of figures, by the names of its layout. Plain data: another thread may have read them. */
export interface FigureColumnsRead {
  readonly adcode: Int32Array<ArrayBuffer>
  readonly year: Int32Array<ArrayBuffer>
  readonly value: Float64Array<ArrayBuffer>
  readonly start: Int32Array<ArrayBuffer>
  readonly length: Int32Array<ArrayBuffer>
  readonly kind: Category
  readonly indicator: Category
  readonly qualifier: Category
  readonly unit: Category
  readonly scope: Category
  readonly role: Category
  readonly rule: Category
  readonly review: Category
  readonly note: Category
}

export function figureColumnsOf(read: ReadTable): FigureColumnsRead {
  return {
    adcode: read.integer('adcode'),
    year: read.integer('year'),
    value: read.number('value'),
    start: read.integer('start'),
    length: read.integer('length'),
    kind: read.category('kind'),
    indicator: read.category('indicator'),
    qualifier: read.category('qualifier'),
    unit: read.category('unit'),
    scope: read.category('scope'),
    role: read.category('role'),
    rule: read.category('rule'),
    review: read.category('review'),
    note: read.category('note'),
  }
}

/** The memory of the columns, each piece once, to be handed to another thread instead of copied. */
export function columnBuffers(columns: FigureColumnsRead): ArrayBuffer[] {
  const arrays = Object.values(columns as unknown as Record<string, Category | Int32Array<ArrayBuffer>>)
  return [...new Set(arrays.map((array) => ('codes' in array ? array.codes : array).buffer))]
}

/** The figures of one province as a gatherer takes them. The province is the number of their evidence chunk. */
export function figureBatch(table: ReportTable, province: string, columns: FigureColumnsRead): FigureBatch {
  return { ...columns, chunk: Number(province), report: reportRows(table, columns) }
}

/** The report of each figure; -1 where the table has none. Neighbours mostly share the region, or have the next. */
function reportRows(
  table: ReportTable,
  { adcode: adcodes, year: years, kind: { codes, texts } }: FigureColumnsRead,
): Int32Array {
  const kinds = texts.map((text) => (reportKinds as readonly string[]).indexOf(text))
  const isOneKind = texts.length === 1
  const { regions, firstYear, years: width, reportStart, kind } = table
  const rows = new Int32Array(adcodes.length)
  let adcode = -1
  let region = -1
  for (let i = 0; i < rows.length; i++) {
    if (adcodes[i] !== adcode) {
      adcode = adcodes[i] ?? -1
      region = regions[region + 1] === adcode ? region + 1 : regionRow(table, adcode)
    }
    const year = (years[i] ?? 0) - firstYear
    if (region < 0 || year < 0 || year >= width) {
      rows[i] = -1
      continue
    }
    const wanted = kinds[isOneKind ? 0 : (codes[i] ?? -1)] ?? -1
    const cell = region * width + year
    const end = reportStart[cell + 1] ?? 0
    let row = reportStart[cell] ?? 0
    while (row < end && kind[row] !== wanted) row++
    rows[i] = row < end ? row : -1
  }
  return rows
}
