import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UndecodableError } from '../../../src/core/publish/decode-version.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import { manifestSchema } from '../../../src/core/schema/manifest.ts'
import type { DatasetRows } from '../../../src/core/table/dataset.ts'
import { smallRows } from '../../support/dataset-rows.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { readPublication } from '../../support/read-publication.ts'
import { reportOf } from '../../support/small-dataset.ts'
import { compileSmall, entryOf, fileBytes } from '../../support/small-versions.ts'

const reports = [
  reportOf('110000', 2023),
  reportOf('110101', 2023),
  reportOf('440281', 2022, { kind: 'disclosure' }),
  reportOf('440281', 2022, { kind: 'enforcement', coverage: 'opening', published: '2023-03-04' }),
  reportOf('440281', 2023, { url: 'https://example.gov.cn/a', sections: ['measures', 'other'] }),
]
const indicators = ['b_second', 'a_first'].map((id) => ({
  ...smallRows.indicators[0],
  id,
})) as DatasetRows['indicators']

const figure: fc.Arbitrary<Figure> = fc
  .record({
    report: fc.constantFrom(...reports.map(({ id }) => id)),
    indicator: fc.constantFrom(...indicators.map(({ id }) => id)),
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

/** In any order that keeps the figures of one report and indicator as they stand. */
const sorted = (figures: readonly Figure[]) =>
  figures.toSorted((a, b) => (`${a.report} ${a.indicator}` < `${b.report} ${b.indicator}` ? -1 : 1))
const keyOf = (one: Figure) => `${one.report} ${one.indicator}`
const grouped = (figures: readonly Figure[]) =>
  Object.fromEntries(
    figures.map((one) => [keyOf(one), figures.filter((other) => keyOf(other) === keyOf(one))]),
  )

describe('compileDataset', () => {
  const compiled = compileSmall(smallRows)

  test('describes every file by the bytes it really has', () => {
    expect(manifestSchema.parse(compiled.manifest)).toEqual(compiled.manifest)
    expect(compiled.files.map(({ entry }) => entry)).toEqual(compiled.manifest.files)
    for (const { entry, bytes } of compiled.files) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      expect(entry).toMatchObject({ bytes: bytes.length, sha256: hash })
    }
    expect(entryOf(compiled, 'figures')).toMatchObject({ province: '44', rows: 1 })
    expect(entryOf(compiled, 'figures').path).toMatch(/^figures\/province=44\/[0-9a-f]{16}\.parquet$/)
  })

  test('gives the same bytes and version for the same rows, another version for other rows', () => {
    expect(compileSmall(structuredClone(smallRows))).toEqual(compiled)
    const changed = compileSmall({ ...smallRows, figures: [] })
    expect(changed.manifest.version).not.toBe(compiled.manifest.version)
    expect(entryOf(changed, 'regions')).toEqual(entryOf(compiled, 'regions'))
  })

  test('orders files by table, then province, each with the reports of its own regions', () => {
    const { manifest } = compileSmall({
      ...smallRows,
      indicators,
      reports: reports.toReversed(),
      figures: [],
    })
    expect(manifest.files.map(({ table, province }) => `${table} ${province ?? ''}`.trim())).toEqual([
      'indicators',
      'regions',
      'denominators',
      'reports 11',
      'reports 44',
    ])
    expect(manifest.files.filter(({ table }) => table === 'reports').map(({ rows }) => rows)).toEqual([2, 3])
  })

  test('is undone by reading, whatever the figures hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(figure), async (figures) => {
        const round = compileSmall({ ...smallRows, indicators, reports, figures })
        const dataset = await readPublication(round.manifest, fileBytes(round))
        expect(dataset.version).toBe(round.manifest.version)
        expect(dataset.reports).toEqual(reports)
        expect(grouped(dataset.figures)).toEqual(grouped(figures))
      }),
      { numRuns: 20 },
    )
  }, 30_000)

  test('loses nothing of the committed data', async () => {
    const real = await realDataset()
    const round = compileSmall(real)
    const dataset = await readPublication(round.manifest, fileBytes(round))
    for (const table of ['indicators', 'regions', 'denominators'] as const)
      expect(dataset[table]).toEqual(real[table])
    expect(dataset.reports.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(real.reports)
    expect(sorted(dataset.figures)).toEqual(sorted(real.figures))
  }, 30_000)
})

describe('files that hold no dataset', () => {
  async function faultsOf(
    rows: DatasetRows,
    change: (files: Map<string, Uint8Array>) => void = () => undefined,
  ) {
    const compiled = compileSmall(rows)
    const files = fileBytes(compiled)
    change(files)
    return readPublication(compiled.manifest, files).then(
      () => [],
      (error: unknown) => (error instanceof UndecodableError ? error.faults : Promise.reject(error as Error)),
    )
  }

  test('are refused with the faults of all core files at once', async () => {
    const [region] = smallRows.regions
    const faults = await faultsOf({
      ...smallRows,
      regions: [{ ...region, level: 'village' as never } as never, { ...region, name_zh: '' } as never],
      denominators: [{ adcode: '440281', residents_2020: -1, residents_aged_5_14_2020: 1 }],
    })
    expect(faults).toHaveLength(3)
    expect(faults[0]).toMatch(/^regions\/\w+\.parquet 第 1 行 level：/)
    expect(faults[1]).toMatch(/第 2 行 name_zh：/)
    expect(faults[2]).toMatch(/^denominators\/\w+\.parquet 第 1 行 residents_2020：/)
  })

  test('are refused with every figure that cannot be taken', async () => {
    const [one] = smallRows.figures
    if (!one) throw new Error('no figure')
    const faults = await faultsOf({
      ...smallRows,
      figures: [one, { ...one, qualifier: 'roughly' as never }, { ...one, value: Number.NaN }],
    })
    expect(faults).toEqual([
      expect.stringMatching(/^figures\/province=44\/\w+\.parquet 第 2 行：qualifier 不认识“roughly”$/),
      expect.stringMatching(/第 3 行：value 不是数$/),
    ])
  })

  test('are refused where a file is another table or no Parquet', async () => {
    const compiled = compileSmall(smallRows)
    const regions = entryOf(compiled, 'regions').path
    const other = fileBytes(compiled).get(entryOf(compiled, 'denominators').path) ?? new Uint8Array()
    expect(await faultsOf(smallRows, (files) => files.set(regions, other))).toContain(
      `${regions} 缺少列 name_zh`,
    )
    const [fault] = await faultsOf(smallRows, (files) => files.set(regions, new Uint8Array(20)))
    expect(fault).toContain('不是 Parquet 文件')
  })
})
