import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileDataset } from '../../../src/core/publish/compile.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import { manifestSchema } from '../../../src/core/schema/manifest.ts'
import { decodeDataset } from '../../../src/core/table/decode-dataset.ts'
import { smallRows } from '../../support/dataset-rows.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function chunkTexts(compiled: ReturnType<typeof compileDataset>): Map<string, string> {
  const byPath = new Map(compiled.chunks.map((chunk) => [chunk.path, textOf(chunk.bytes)]))
  return new Map(compiled.manifest.chunks.map((entry) => [entry.name, byPath.get(entry.path) ?? '']))
}

const figure: fc.Arbitrary<Figure> = fc
  .record({
    report: fc.string({ minLength: 1 }),
    indicator: fc.string({ minLength: 1 }),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => (Object.is(v, -0) ? 0 : v)),
    qualifier: fc.constantFrom('exact' as const, 'approx' as const, 'at_least' as const, 'at_most' as const),
    unit: fc.string({ unit: 'grapheme' }),
    scope: fc.constantFrom('bureau' as const, 'system' as const),
    role: fc.constantFrom('single' as const, 'total' as const, 'part' as const),
    quote: fc.string({ unit: 'grapheme' }),
    offset: fc.nat(),
    rule: fc.string({ minLength: 1 }),
    review: fc.constantFrom('checked' as const, 'unchecked' as const, 'ambiguous' as const),
    note: fc.string({ unit: 'grapheme' }),
  })
  .map(({ offset, ...rest }) => ({
    ...rest,
    start: rest.quote === '' ? null : offset,
    end: rest.quote === '' ? null : offset + rest.quote.length,
  }))

describe('compileDataset', () => {
  const compiled = compileDataset('小数据', smallRows)

  test('describes every chunk by the bytes it really has', () => {
    expect(manifestSchema.parse(compiled.manifest)).toEqual(compiled.manifest)
    for (const entry of compiled.manifest.chunks) {
      const file = compiled.chunks.find((chunk) => chunk.path === entry.path)
      const hash = createHash('sha256')
        .update(file?.bytes ?? '')
        .digest('hex')
      expect(entry).toMatchObject({ bytes: file?.bytes.length, sha256: hash })
      expect(entry.path).toBe(`${entry.name}.${hash.slice(0, 16)}.json`)
    }
  })

  test('gives the same bytes and version for the same rows, another version for other rows', () => {
    expect(compileDataset('小数据', structuredClone(smallRows))).toEqual(compiled)
    const changed = compileDataset('小数据', { ...smallRows, figures: [] })
    expect(changed.manifest.version).not.toBe(compiled.manifest.version)
    expect(changed.manifest.chunks.find((c) => c.name === 'regions')).toEqual(
      compiled.manifest.chunks.find((c) => c.name === 'regions'),
    )
  })

  test('is undone by decodeDataset, whatever the figures hold', () => {
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        const round = compileDataset('小数据', { ...smallRows, figures })
        const decoded = decodeDataset(round.manifest, chunkTexts(round))
        if (!decoded.ok) throw new Error(decoded.faults.join('\n'))
        expect(decoded.value).toMatchObject({ ...smallRows, figures })
        expect(decoded.value.version).toBe(round.manifest.version)
      }),
    )
  })
})
