import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCsv } from '../../src/core/export/csv.ts'
import { hostileText } from './hostile.ts'
import { survive } from './survive.ts'

const sign = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t',
  '\r',
  '\n',
  "'",
  "'=",
  '\n=',
  '\u200b=',
)
const text = fc.oneof(
  hostileText,
  fc.tuple(sign, hostileText).map(([start, rest]) => start + rest),
)
const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null))

/** What a spreadsheet runs: a sign first, or after what it skips. A number and nothing else is a number. */
const runs = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]/
const isNumber = /^[+-]?\d+(\.\d+)?$/

test('no text of an exported CSV runs in a spreadsheet, and every cell reads back as it was', () => {
  survive({
    fault: 'CSV 导出里的公式文本',
    inputs: fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 }),
    run: (rows) => {
      const columns = ['甲', '乙', '丙'].map((name) => ({ name, width: 8 }))
      const [, ...read] = parse(formatCsv({ name: '表', columns, rows }), {
        bom: true,
        record_delimiter: '\r\n',
      })
      expect(read).toHaveLength(rows.length)
      for (const [index, row] of rows.entries()) {
        for (const [column, value] of row.entries()) {
          const printed = read[index]?.[column] ?? ''
          if (typeof value !== 'string') expect(printed).toBe(value === null ? '' : String(value))
          else {
            const sound = value.toWellFormed()
            expect([sound, `'${sound}`]).toContain(printed)
            expect(runs.test(printed) && !isNumber.test(printed)).toBe(false)
          }
        }
      }
    },
    few: 600,
    full: 100_000,
  })
}, 3_600_000)
