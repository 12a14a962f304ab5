import { describe, expect, test } from 'vitest'
import { compileDataset } from '../../../src/core/publish/compile.ts'
import { decodeChunk } from '../../../src/core/table/decode-chunk.ts'
import { decodeDataset } from '../../../src/core/table/decode-dataset.ts'
import { smallRows } from '../../support/dataset-rows.ts'

const { manifest, chunks } = compileDataset('小数据', smallRows)
const texts = new Map(
  manifest.chunks.map((entry) => {
    const file = chunks.find((chunk) => chunk.path === entry.path)
    return [entry.name, new TextDecoder().decode(file?.bytes)]
  }),
)

function faultsOf(decoded: { ok: true } | { ok: false; faults: string[] }): string[] {
  return decoded.ok ? [] : decoded.faults
}

describe('decodeChunk', () => {
  test.each([
    ['not JSON', '{"columns":', ['数据分块 denominators 不是按列存放的 JSON']],
    ['another shape', '[1,2]', ['数据分块 denominators 不是按列存放的 JSON']],
    [
      'missing, unknown and uneven columns',
      '{"columns":{"adcode":["440281"],"residents_2020":[1,2],"extra":[1]}}',
      [
        '数据分块 denominators 缺少列 residents_aged_5_14_2020',
        '数据分块 denominators 有不认识的列 extra',
        '数据分块 denominators 各列的行数不一致',
      ],
    ],
  ])('refuses %s', (_, text, faults) => {
    expect(faultsOf(decodeChunk('denominators', text))).toEqual(faults)
  })

  test('lists the faults of all rows at once', () => {
    const text = JSON.stringify({
      columns: { adcode: ['x', '440281'], residents_2020: [1, -1], residents_aged_5_14_2020: [1, 1] },
    })
    const faults = faultsOf(decodeChunk('denominators', text))
    expect(faults).toHaveLength(2)
    expect(faults[0]).toContain('第 1 行 adcode')
    expect(faults[1]).toContain('第 2 行 residents_2020')
  })
})

describe('decodeDataset', () => {
  test('puts a version together with its look-ups', () => {
    const decoded = decodeDataset(manifest, texts)
    if (!decoded.ok) throw new Error(decoded.faults.join('\n'))
    expect(decoded.value.version).toBe(manifest.version)
    expect(decoded.value.regionByAdcode.get('440281')?.name_zh).toBe('乐昌市')
    expect(decoded.value.figuresOf('440281-2024', 'rule_of_law_vice_principals')).toHaveLength(1)
  })

  test('names every chunk that is missing, unlisted or short of rows', () => {
    const shortened = {
      ...manifest,
      chunks: manifest.chunks
        .filter((entry) => entry.name !== 'indicators')
        .map((entry) => (entry.name === 'regions' ? { ...entry, rows: 9 } : entry)),
    }
    const without = new Map([...texts].filter(([name]) => name !== 'figures'))
    expect(faultsOf(decodeDataset(shortened, without))).toEqual([
      '数据清单没有列出分块 indicators',
      '数据分块 regions 应有 9 行，实有 3 行',
      '缺少数据分块 figures',
    ])
  })
})
