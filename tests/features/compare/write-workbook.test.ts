import readWorkbook from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { writeWorkbook } from '../../../src/features/compare/share/write-workbook.ts'
import { definitionsTable } from '../../../src/core/export/definitions-table.ts'
import type { ExportTable } from '../../../src/core/export/export-table.ts'
import { shownData } from '../../../src/core/export/shown-data.ts'
import { sourcesTable } from '../../../src/core/export/sources-table.ts'
import { about, atLeast, caseComparison } from '../../support/case-comparison.ts'

async function readBack(tables: readonly ExportTable[]) {
  return await readWorkbook(Buffer.from(await writeWorkbook(tables)))
}

/** As a reader sees it: an empty text is an empty cell. */
const expected = ({ name, columns, rows }: ExportTable) => ({
  sheet: name,
  data: [
    columns.map((column) => column.name),
    ...rows.map((row) => row.map((value) => (value === '' ? null : value))),
  ],
})

it('gives another program the three sheets back, numbers as numbers and text as text', async () => {
  const comparison = caseComparison({
    values: { 2023: [10, about(200), null], 2024: [12.5, atLeast(180), '未读全'] },
  })
  const provenance = { version: 'a'.repeat(16), link: 'https://example.cn/#/compare', date: '2026-11-22' }
  const tables = [shownData(comparison), definitionsTable(comparison, provenance), sourcesTable(comparison)]
  expect(await readBack(tables)).toEqual(tables.map(expected))
})

it('keeps what looks like a formula as text', async () => {
  const table = {
    name: '数据',
    columns: [
      { name: '文', width: 10 },
      { name: '数', width: 10 },
    ],
    rows: [
      ['=1+1', -12.5],
      ['＝A1', 0],
      ['@x\ny', 1e-7],
    ],
  }
  expect(await readBack([table])).toEqual([expected(table)])
})
