import { writeXlsx } from 'hucre/xlsx'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Budget } from '../../../src/core/document/budget.ts'
import { Refusal } from '../../../src/core/document/refusal.ts'
import { readZip } from '../../../src/core/document/zip/read-zip.ts'
import { dateFormatOf, dateText } from '../../../src/core/sheet/date-formats.ts'
import { readCsv } from '../../../src/core/sheet/read-csv.ts'
import { readJson } from '../../../src/core/sheet/read-json.ts'
import { readXlsx } from '../../../src/core/sheet/read-xlsx.ts'
import { documentEffects } from '../../support/document-effects.ts'

describe('readCsv', () => {
  it('keeps separators and line breaks within quotes, and the line each row begins on', () => {
    expect(readCsv('a,b\r\n"1,2","x\n""y"""\n\n,,\n3,4', new Budget())).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1,2', 'x\n"y"'] },
      { line: 6, cells: ['3', '4'] },
    ])
  })

  it('takes the separator the first line uses, and refuses quotes without end', () => {
    expect(readCsv('a\tb\n1,5\t2', new Budget())[1]?.cells).toEqual(['1,5', '2'])
    expect(() => readCsv('a,"b\n1,2', new Budget())).toThrow(Refusal)
  })

  it('reads what another author’s writer writes', () => {
    const cell = fc.string({ maxLength: 8, unit: fc.constantFrom('a', '1', ',', '"', '\n', '数', ' ') })
    const table = fc.array(fc.tuple(fc.constant('id'), cell, cell), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, (rows) => {
        const read = readCsv(stringify([['x', 'y', 'z'], ...rows]), new Budget())
        expect(read.slice(1).map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })
})

describe('readXlsx', () => {
  it('reads days as dates, not as the numbers they are stored as', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '一', rows: [['乐昌市', new Date(Date.UTC(2024, 2, 14)), 45365]] }],
    })
    const [sheet] = readXlsx(readZip(bytes, new Budget()), {
      budget: new Budget(),
      decode: documentEffects.decode,
    })
    expect(sheet?.rows[0]?.cells[1]).toMatch(/^2024-03-14/)
    expect(sheet?.rows[0]?.cells[2]).toBe('45365')
  })

  it.each<[string, string | null]>([
    ['yyyy"年"m"月"d"日"', 'day'],
    ['[$-804]yyyy/m/d;@', 'day'],
    ['yyyy-mm-dd hh:mm:ss', 'moment'],
    ['yyyy"年"', 'year'],
    ['yyyy"年"m"月"', 'month'],
    ['h:mm', 'time'],
    ['0.00"天"', null],
    ['#,##0_);[Red](#,##0)', null],
    ['General', null],
    ['@', null],
  ])('takes the format %s for %s', (code, format) => {
    expect(dateFormatOf(code)).toBe(format)
  })

  it('counts days as workbooks do, from 1900 and from 1904', () => {
    expect(dateText('45365.5', 'moment', false)).toBe('2024-03-14 12:00')
    expect(dateText('43903', 'day', true)).toBe('2024-03-14')
    expect(dateText('1', 'day', false)).toBe('1900-01-01')
    expect(dateText('45365', 'year', false)).toBe('2024')
    expect(dateText('-3', 'day', false)).toBe('-3')
  })

  it('reads the sheets another author’s writer writes', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '一',
          rows: [
            ['地区', '年度'],
            ['乐昌市', 2024],
            [null, 0.1 + 0.2],
          ],
        },
        { name: '二', rows: [['a']] },
      ],
    })
    const sheets = readXlsx(readZip(bytes, new Budget()), {
      budget: new Budget(),
      decode: documentEffects.decode,
    })
    expect(sheets.map(({ name }) => name)).toEqual(['一', '二'])
    expect(sheets[0]?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '地区', '年度'],
      [2, '乐昌市', '2024'],
      [3, '', '0.3'],
    ])
  })
})

describe('readJson', () => {
  it('makes a table of records, and says what is none', () => {
    expect(readJson('[{"地区":"乐昌市","年度":2024},{"地区":"x","数值":null}]').rows).toEqual([
      { line: 1, cells: ['地区', '年度', '数值'] },
      { line: 2, cells: ['乐昌市', '2024', ''] },
      { line: 3, cells: ['x', '', ''] },
    ])
    expect(() => readJson('{"type":"FeatureCollection"}')).toThrow(/没有表格/)
    expect(() => readJson('{')).toThrow(/格式有误/)
  })
})
