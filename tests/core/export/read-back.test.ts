import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { formatCell, stateWords } from '../../../src/core/compare/cell-text.ts'
import { qualifierSigns } from '../../../src/core/compare/qualifier-signs.ts'
import type { Cell } from '../../../src/core/compare/cell.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { formatCsv } from '../../../src/core/export/csv.ts'
import type { ExportTable } from '../../../src/core/export/export-table.ts'
import { neutraliseFormula } from '../../../src/core/export/neutralise-formula.ts'
import { shownData } from '../../../src/core/export/shown-data.ts'
import { formatTsv } from '../../../src/core/export/twin-tables.ts'
import { type Basis, bases } from '../../../src/core/schema/compare-state.ts'
import { writeWorkbook } from '../../../src/features/compare/share/write-workbook.ts'
import { about, atLeast, atMost, caseComparison } from '../../support/case-comparison.ts'
import { realDataset } from '../../support/real-dataset.ts'

/** What each of the two readers finds under the columns that say what is shown, a row a cell. */
async function readBack(table: ExportTable) {
  const csv: Record<string, string>[] = parse(formatCsv(table), { bom: true, columns: true })
  const [sheet] = await readWorkbook(Buffer.from(await writeWorkbook([table])))
  const [head = [], ...rows] = sheet?.data ?? []
  const at = (row: readonly unknown[], name: string) => row[head.indexOf(name)] ?? null
  return {
    csv: csv.map((row) => ({
      who: row.区划代码,
      number: row.数值 === '' ? null : Number(row.数值),
      state: row.状态,
      qualifier: row.约限 ?? '',
      // The apostrophe is the escape, no part of the value.
      printed: (row.表中所示 ?? '').replace(/^'(?=[+\-=@])/, ''),
    })),
    workbook: rows.map((row) => ({
      who: at(row, '区划代码'),
      number: at(row, '数值'),
      state: at(row, '状态'),
      qualifier: at(row, '约限') ?? '',
      printed: at(row, '表中所示'),
    })),
  }
}

/** The same of a cell of the table twin. */
const twin = (cell: Cell) => ({
  who: cell.adcode,
  number: cell.state === 'reported' ? cell.shown.value : null,
  state: cell.state === 'reported' ? '已报告' : stateWords[cell.state],
  qualifier: cell.state === 'reported' ? qualifierSigns[cell.shown.qualifier] : '',
  printed: formatCell(cell),
})

describe('CSV and workbook, read by other programs, are the table twin cell by cell', () => {
  it.each(bases)('in %s, with every state and qualifier', async (basis: Basis) => {
    const comparison = caseComparison({
      values: {
        2023: [10, 30, about(200), atLeast(5), null, '未提及', '存疑', 0],
        2024: [12, 18, about(180), atMost(9), 0, '未读全', 5, '未提及'],
      },
      residents: [100_000, 250_000, 1_000_000, 30_000, 5_000, null, 7_000, 12_000],
      basis,
    })
    const cells = comparison.years.flatMap((year) => comparison.slice('cases', year)).map(twin)
    const { csv, workbook } = await readBack(shownData(comparison))
    expect(csv).toEqual(cells)
    expect(workbook).toEqual(cells)
    if (basis === 'change') expect(cells.map(({ number }) => number)).toContain(-12)
  })

  it('for all real bureaus, several indicators and years', { timeout: 60_000 }, async () => {
    const dataset = await realDataset()
    const comparison = compare(
      dataset,
      resolveSelection(dataset, {
        indicators: ['disclosure_requests', 'rule_of_law_vice_principals'],
        regions: { kind: 'all' },
        years: { kind: 'span', from: 2023, to: 2024 },
      }),
      { basis: 'per100k' },
    )
    const cells = comparison.indicators
      .flatMap(({ id }) => comparison.years.flatMap((year) => comparison.slice(id, year)))
      .map(twin)
    expect(cells.length).toBeGreaterThan(500)
    const { csv, workbook } = await readBack(shownData(comparison))
    expect(csv).toEqual(cells)
    expect(workbook).toEqual(cells)
  })
})

describe('a column of numbers and of text that looks like a formula', () => {
  const texts = [
    '=1+1',
    '+SUM(A1)',
    '-1+2',
    '@x',
    '\t=1',
    '\r=1',
    '＝A1',
    '＋1',
    '－1',
    '＠x',
    '=1\n说明',
    '说"明"，\n二',
    '-12',
  ]
  const table: ExportTable = {
    name: '数据',
    columns: [{ name: '混', width: 10 }],
    rows: [...texts.map((text) => [text]), [-12], [-0.5], [0], [1e21], [null]],
  }
  const inert = /^[^=+\-@＝＋－＠\t\r\n]/

  it('is inert text in CSV, and numbers stay as they are', () => {
    const read = parse(formatCsv(table), { bom: true, fromLine: 1, skipEmptyLines: false }).slice(1).flat()
    expect(read.slice(0, texts.length)).toEqual(texts.map(neutraliseFormula))
    // A negative number as text is a number to every program, and harmless.
    for (const text of read.slice(0, texts.length - 1)) expect(text).toMatch(inert)
    expect(read.slice(texts.length, texts.length + 4).map(Number)).toEqual([-12, -0.5, 0, 1e21])
  })

  it('is text cells and number cells in a workbook, never a formula', async () => {
    const [sheet] = await readWorkbook(Buffer.from(await writeWorkbook([table])))
    const read = (sheet?.data ?? []).slice(1).map(([value]) => value)
    // This reader trims what it reads.
    expect(read.slice(0, texts.length)).toEqual(texts.map((text) => text.trim()))
    expect(read.slice(texts.length, texts.length + 4)).toEqual([-12, -0.5, 0, 1e21])
  })

  it('is inert in a copied table too', () => {
    const copied = formatTsv([{ caption: '题', head: ['文'], rows: texts.map((text) => [text]) }])
    const lines = copied.split('\n').slice(2)
    expect(lines).toHaveLength(texts.length)
    for (const line of lines.slice(0, -1)) expect(line).toMatch(inert)
    expect(lines.at(-1)).toBe('-12')
  })
})
