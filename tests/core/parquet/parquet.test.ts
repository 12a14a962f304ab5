import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import type { TableLayout } from '../../../src/core/parquet/layout.ts'
import { ParquetFault, readParquet } from '../../../src/core/parquet/read-parquet.ts'
import { writeParquet } from '../../../src/core/parquet/write-parquet.ts'
import { gzip } from '../../../src/package/gzip.ts'

const layout: TableLayout = [
  { name: 'kind', kind: 'category', optional: false },
  { name: 'basis', kind: 'category', optional: true },
  { name: 'title', kind: 'text', optional: false },
  { name: 'url', kind: 'text', optional: true },
  { name: 'year', kind: 'integer', optional: false },
  { name: 'parent', kind: 'integer', optional: true },
  { name: 'value', kind: 'number', optional: false },
]

interface Row {
  kind: string
  basis: string | null
  title: string
  url: string | null
  year: number
  parent: number | null
  value: number
}

const integer = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const row: fc.Arbitrary<Row> = fc.record({
  kind: fc.constantFrom('甲', '乙', ''),
  basis: fc.option(fc.constantFrom('page', 'signature')),
  title: fc.string({ unit: 'grapheme' }),
  url: fc.option(fc.string()),
  year: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  parent: fc.option(integer),
  value: fc.double({ noNaN: true, noDefaultInfinity: true }),
})

function write(rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const columns = layout.map(({ name }) => [name, rows.map((cells) => cells[name as keyof Row])] as const)
  return new Uint8Array(writeParquet(layout, Object.fromEntries(columns), gzip))
}

const gunzip = (bytes: Uint8Array) => Promise.resolve(new Uint8Array(gunzipSync(bytes)))

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<Row[]> {
  const table = await readParquet(layout, bytes, gunzip)
  const word = (name: string, i: number) => table.category(name).texts[table.category(name).codes[i] ?? -1]
  return Array.from({ length: table.rows }, (_, i) => ({
    kind: word('kind', i) ?? 'missing',
    basis: word('basis', i) ?? null,
    title: table.text('title')[i] ?? 'missing',
    url: table.text('url')[i] ?? null,
    year: table.integer('year')[i] ?? -1,
    parent: table.integer('parent')[i] === -1 ? null : (table.integer('parent')[i] ?? null),
    value: table.number('value')[i] ?? -1,
  }))
}

const rejection = (bytes: Uint8Array<ArrayBuffer>, wanted = layout) =>
  readParquet(wanted, bytes, gunzip).then(
    () => [],
    (error: unknown) => (error instanceof ParquetFault ? error.faults : Promise.reject(error as Error)),
  )

describe('a Parquet file of ours', () => {
  test('gives back every cell, nulls and empty texts apart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row), async (rows) => {
        expect(await read(write(rows))).toEqual(rows)
      }),
    )
  })

  test('gives back long columns, whose pages are compressed', async () => {
    const rows = Array.from({ length: 5000 }, (_, i): Row => ({
      kind: i % 3 ? '甲' : '乙',
      basis: i % 7 ? 'page' : null,
      title: `第${i}份报告`,
      url: i % 2 ? `https://example.gov.cn/${i}` : null,
      year: 2000 + (i % 25),
      parent: i % 5 ? 440000 + i : null,
      value: Math.sqrt(i),
    }))
    expect(await read(write(rows))).toEqual(rows)
  })

  test('gives back hundreds of different texts, and files cut into row groups and pages', async () => {
    const rows = Array.from({ length: 1000 }, (_, i): Row => ({
      kind: `第${i % 700}种`,
      basis: i % 3 ? `第${i}种` : null,
      title: '年度报告',
      url: null,
      year: i,
      parent: i,
      value: i / 10,
    }))
    expect(await read(write(rows))).toEqual(rows)
    const columns = layout.map(({ name, kind, optional }): ColumnSource => ({
      name,
      data: rows.map((cells) => cells[name as keyof Row]),
      type: ({ category: 'STRING', text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const)[kind],
      nullable: optional,
    }))
    for (const size of [{}, { rowGroupSize: 300 }, { pageSize: 512 }, { rowGroupSize: 400, pageSize: 256 }]) {
      const written = parquetWriteBuffer({ columnData: columns, codec: 'UNCOMPRESSED', ...size })
      expect(await read(new Uint8Array(written))).toEqual(rows)
    }
  })

  test('is found at any place of a larger buffer', async () => {
    const bytes = write([])
    const larger = new Uint8Array(bytes.length + 20)
    larger.set(bytes, 10)
    expect(await read(larger.subarray(10, 10 + bytes.length))).toEqual([])
  })

  test('is the same bytes for the same rows', () => {
    const rows = fc.sample(row, { numRuns: 50, seed: 1 })
    expect(write(rows)).toEqual(write(structuredClone(rows)))
  })

  test('is refused with every column that is not as agreed', async () => {
    const other: TableLayout = [
      { name: 'kind', kind: 'number', optional: false },
      { name: 'basis', kind: 'category', optional: false },
      { name: 'missing', kind: 'text', optional: false },
      ...layout.slice(3),
    ]
    expect(await rejection(write([]), other)).toEqual([
      '列 kind 的类型不对',
      '列 basis 可否为空与约定不符',
      '缺少列 missing',
      '有不认识的列 title',
    ])
  })

  test.each([
    ['no bytes', new Uint8Array()],
    ['gzip', new Uint8Array(gzipSync('PAR1'))],
    ['a page of text', new TextEncoder().encode('<!doctype html><title>登录</title>')],
  ])('is refused where it is %s', async (_, bytes) => {
    expect((await rejection(bytes)).join()).toContain('不是 Parquet 文件')
  })
})
