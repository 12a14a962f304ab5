import type { ReadTable } from '../parquet/read-parquet.ts'
import { reportKinds } from '../schema/report.ts'
import type { FigureBatch } from '../table/figure-batch.ts'
import { regionRow, type ReportTable } from '../table/report-table.ts'

/** The figures of one province as a gatherer takes them. The province is the number of their evidence chunk. */
export function figureBatch(table: ReportTable, province: string, read: ReadTable): FigureBatch {
  return {
    chunk: Number(province),
    report: reportRows(table, read),
    indicator: read.category('indicator'),
    value: read.number('value'),
    qualifier: read.category('qualifier'),
    unit: read.category('unit'),
    scope: read.category('scope'),
    role: read.category('role'),
    start: read.integer('start'),
    length: read.integer('length'),
    rule: read.category('rule'),
    review: read.category('review'),
    note: read.category('note'),
  }
}

/** The report of each figure; -1 where the table has none. Neighbours mostly share the region, or have the next. */
function reportRows(table: ReportTable, read: ReadTable): Int32Array {
  const adcodes = read.integer('adcode')
  const years = read.integer('year')
  const { codes, texts } = read.category('kind')
  const kinds = texts.map((text) => (reportKinds as readonly string[]).indexOf(text))
  const isOneKind = texts.length === 1
  const { regions, firstYear, years: width, reportStart, kind } = table
  const rows = new Int32Array(read.rows)
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
