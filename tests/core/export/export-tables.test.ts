import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCell } from '../../../src/core/compare/cell-text.ts'
import { type Comparison, compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { citation } from '../../../src/core/export/citation.ts'
import { formatCsv } from '../../../src/core/export/csv.ts'
import { definitionsTable } from '../../../src/core/export/definitions-table.ts'
import type { ExportTable, ExportValue } from '../../../src/core/export/export-table.ts'
import { neutraliseFormula } from '../../../src/core/export/neutralise-formula.ts'
import { shownData } from '../../../src/core/export/shown-data.ts'
import { sourcesOf } from '../../../src/core/export/sources.ts'
import { sourcesTable } from '../../../src/core/export/sources-table.ts'
import { formatTsv, twinTables } from '../../../src/core/export/twin-tables.ts'
import { about, atLeast, caseComparison } from '../../support/case-comparison.ts'
import { realDataset } from '../../support/real-dataset.ts'

const mixed = caseComparison({
  values: { 2023: [10, about(200), null, '未提及', '存疑'], 2024: [12, atLeast(180), 0, '未读全', 5] },
})
const provenance = {
  version: 'a'.repeat(16),
  link: 'https://example.cn/#/compare?i=cases',
  date: '2026-11-22',
}

/** The rows as objects by column name. */
function objects({ columns, rows }: ExportTable): Record<string, ExportValue | undefined>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, row[index]])))
}

describe('shownData', () => {
  it('has a row a cell, a number or the reason for none, never zero for nothing', () => {
    const told = objects(shownData(mixed)).map((row) => [row.年份, row.地区, row.数值, row.状态, row.约限])
    expect(told).toEqual([
      [2023, '110101县', 10, '已报告', ''],
      [2023, '110102县', 200, '已报告', '约'],
      [2023, '110103县', null, '无报告', ''],
      [2023, '110104县', null, '未提及', ''],
      [2023, '110105县', null, '存疑', ''],
      [2024, '110101县', 12, '已报告', ''],
      [2024, '110102县', 180, '已报告', '≥'],
      [2024, '110103县', 0, '已报告', ''],
      [2024, '110104县', null, '未读全', ''],
      [2024, '110105县', 5, '已报告', ''],
    ])
  })

  it('keeps the printed number beside a computed one, and beside one that cannot be computed', () => {
    const change = caseComparison({
      values: { 2023: [10, atLeast(100)], 2024: [12, atLeast(180)] },
      basis: 'change',
    })
    const rows = objects(shownData(change)).filter((row) => row.年份 === 2024)
    expect(rows).toMatchObject([
      { 数值: 2, 状态: '已报告', 表中所示: '+2', 报告原数: 12, 算法: '与起始年相差' },
      { 数值: null, 状态: '无法换算', 约限: '', 表中所示: '无法换算', 报告原数: 180, 原数约限: '≥' },
    ])
  })
})

describe('the exports of the real data', async () => {
  const dataset = await realDataset()
  const comparison: Comparison = compare(
    dataset,
    resolveSelection(dataset, {
      indicators: ['rule_of_law_vice_principals', 'admin_penalties'].filter((id) =>
        dataset.indicatorById.has(id),
      ),
      regions: { kind: 'all' },
      years: { kind: 'single', year: 2024 },
    }),
  )

  it('reads back from CSV cell by cell, states and qualifiers included', () => {
    const table = shownData(comparison)
    const [head, ...rows] = parse(formatCsv(table), { bom: true })
    expect(head).toEqual(table.columns.map((column) => column.name))
    const read = rows.map((row) => [row[3], row[0], Number(row[5]), row[9]])
    const shown = comparison.indicators.flatMap(({ id, name_zh }) =>
      comparison
        .slice(id, 2024)
        .map((cell) => [name_zh, comparison.label(cell.adcode), 2024, formatCell(cell)]),
    )
    expect(read).toEqual(shown)
    expect(read.length).toBeGreaterThan(40)
    for (const row of rows) {
      const number = row[6] ?? ''
      expect(row[7] === '已报告' ? (row[8] ?? '') + String(Number(number)) : row[7]).toBe(row[9])
      expect(number === '').toBe(row[7] !== '已报告')
    }
  })

  it('lists each report once, with the numbers or in vain, and never another', () => {
    const { stating, silent } = sourcesOf(comparison)
    const all = [...stating, ...silent].map((report) => report.id)
    expect(new Set(all).size).toBe(all.length)
    const used = comparison.indicators.flatMap(({ id }) =>
      comparison
        .slice(id, 2024)
        .flatMap((cell) => (cell.state === 'reported' ? [cell.headline.report.id] : [])),
    )
    expect(stating.map((report) => report.id)).toEqual(expect.arrayContaining(used))
    expect(sourcesTable(comparison).rows.map((row) => row.at(-1))).toEqual(all)
  })

  it('says what every state word, the basis and every indicator mean, and cites itself', () => {
    const words = definitionsTable(comparison, provenance).rows.map((row) => row[1])
    expect(words).toEqual(
      expect.arrayContaining(['未提及', '未读全', '存疑', '无报告', '无法换算', '报告原数']),
    )
    const told = citation(comparison, provenance)
    for (const part of ['法治副校长', '2024年', provenance.version, provenance.link, '2026-11-22']) {
      expect(told).toContain(part)
    }
  })
})

it('copies the twin as tab-separated text', () => {
  expect(formatTsv(twinTables(mixed))).toBe(
    [
      'cases（件）',
      '地区\t2023年\t2024年',
      '110101县\t10\t12',
      '110102县\t约200\t≥180',
      '110103县\t无报告\t0',
      '110104县\t未提及\t未读全',
      '110105县\t存疑\t5',
    ].join('\n'),
  )
})

describe('formatCsv', () => {
  it('starts with the mark Excel needs and ends lines as RFC 4180 says', () => {
    const table = { name: 't', columns: [{ name: '甲', width: 1 }], rows: [['a"b,c\n']] }
    expect(formatCsv(table)).toBe('\ufeff甲\r\n"a""b,c\n"\r\n')
  })

  it('gives any text and number back to a CSV reader, formulas inert, numbers untouched', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('=1+1', '＝A1', '-1+2', '@x\ny', '\t=1', ' \r\n', '"'))
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
    fc.assert(
      fc.property(fc.array(fc.tuple(text, number), { minLength: 1 }), (rows) => {
        const columns = [
          { name: 'text', width: 1 },
          { name: 'number', width: 1 },
        ]
        const read = parse(formatCsv({ name: 't', columns, rows }), { bom: true, fromLine: 1 })
        expect(read.slice(1).map(([t, n]) => [t, Number(n)])).toEqual(
          rows.map(([t, n]) => [neutraliseFormula(t), n]),
        )
      }),
    )
  })
})
