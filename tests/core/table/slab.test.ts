import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasMergedCount, isMerged, notesOf } from '../../../src/core/compare/figure-notes.ts'
import { type Cell, readCell } from '../../../src/core/compare/cell.ts'
import { qualifiers } from '../../../src/core/schema/figure.ts'
import { slabFaults } from '../../../src/core/table/check-slab.ts'
import { createDataset, type Dataset } from '../../../src/core/table/dataset.ts'
import { gatherFigures } from '../../../src/core/table/gather-figures.ts'
import { noTexts } from '../../../src/core/table/read-figures.ts'
import {
  cellFlags,
  columnNames,
  planeNames,
  runNames,
  type Slab,
  slabBuffers,
  slabStates,
} from '../../../src/core/table/slab.ts'
import { createSlabDataset } from '../../../src/core/table/slab-dataset.ts'
import { randomRows } from '../../support/random-rows.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { batchOf, slabsOf } from '../../support/slab-parts.ts'

const anyRows = fc
  .record({ seed: fc.nat(), regions: fc.integer({ min: 0, max: 9 }), years: fc.integer({ min: 1, max: 5 }) })
  .map(({ seed, ...size }) => randomRows(seed, size))

describe('rows through slabs', () => {
  test('give back the same reports, figures and cells', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 3 }), (rows, batches) => {
        // Batches deal rows out in turn, so only one keeps the data order within a report.
        const slabs = slabsOf(rows, batches)
        const figures = batches === 1 ? rows.figures : createSlabDataset(slabs).figures
        expectSame(createDataset(slabs.version, { ...rows, figures }), createSlabDataset(slabs))
        expect(new Set(figures.map((f) => JSON.stringify(f)))).toEqual(
          new Set(rows.figures.map((f) => JSON.stringify(f))),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('give back the committed data', async () => {
    const real = await realDataset()
    expectSame(real, createSlabDataset(slabsOf(real)))
  }, 20_000)

  test('say of every cell in their planes what the cell says', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { slabs, table, version } = slabsOf(rows)
        const dataset = createDataset(version, rows)
        for (const slab of slabs) {
          const read = [...table.regions].flatMap((adcode) =>
            Array.from({ length: table.years }, (_, year) =>
              readCell(dataset, slab.indicator, String(adcode), table.firstYear + year),
            ),
          )
          expect(read.map((_, cell) => planesAt(slab, cell))).toEqual(read.map(planesOf))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a slab', () => {
  const rows = randomRows('one', { regions: 9, years: 4 })
  const { slabs, table } = slabsOf(rows)
  const [slab] = slabs
  if (!slab) throw new Error('No slab')

  test('survives a structured clone and owns whole buffers of exactly its size', () => {
    expect(structuredClone(slab)).toEqual(slab)
    const { figures } = slab
    const runs = runNames.map((n) => figures.quotes[n])
    for (const array of [...planeNames.map((n) => slab[n]), ...columnNames.map((n) => figures[n]), ...runs]) {
      expect(array.buffer.byteLength).toBe(array.byteLength)
    }
  })

  test('holds its figures in the narrowest arrays that lose nothing', () => {
    const columns = (values: number[], start: number) => {
      const figures = values.map((value) => ({
        ...rows.figures[0],
        value,
        quote: '共3名',
        start,
        end: start + 3,
      }))
      return slabsOf({ ...rows, figures: figures as typeof rows.figures }).slabOf(
        rows.figures[0]?.indicator ?? '',
      )?.figures
    }
    expect(columns([82, 0.5], 4)).toMatchObject({
      value: new Float32Array([82, 0.5]),
      start: new Int16Array([4, 4]),
    })
    expect(columns([82, 0.1], 40_000)).toMatchObject({
      value: new Float64Array([82, 0.1]),
      start: new Int32Array([40_000, 40_000]),
    })
    const many = columns(Array<number>(100).fill(1), 0)
    expect(many).toMatchObject({ length: new Uint8Array(100).fill(3), unit: new Uint8Array(0) })
    // A hundred quotes, one after another.
    expect(many?.quotes.offset).toHaveLength(1)
  })

  test('lists every buffer once for transfer', () => {
    const copy = structuredClone(slab)
    const buffers = slabBuffers(copy)
    expect(new Set(buffers).size).toBe(planeNames.length + columnNames.length + runNames.length)
    structuredClone(copy, { transfer: buffers })
    expect(copy.values.length + copy.figures.value.length).toBe(0)
  })

  test('passes its check, for its own indicator and table only', () => {
    for (const one of slabs) expect(slabFaults(structuredClone(one), table, one.indicator)).toEqual([])
    expect(slabFaults(slab, table, 'other')).toEqual(['是指标 campus_lawyers 的，不是 other 的'])
    const shorter = slabsOf(randomRows('one', { regions: 9, years: 3 })).table
    expect(slabFaults(slab, shorter, slab.indicator).length).toBeGreaterThan(0)
  })

  test.each<[string, (broken: Slab) => void]>([
    ['a missing column', (s) => Reflect.deleteProperty(s, 'states')],
    ['a column of another type', (s) => Reflect.set(s, 'values', new Uint32Array(s.values))],
    ['a plane cut short', (s) => Reflect.set(s, 'flags', s.flags.slice(1))],
    ['a figure column cut short', (s) => Reflect.set(s.figures, 'start', s.figures.start.slice(1))],
    ['a sparse column cut short', (s) => Reflect.set(s.figures, 'length', s.figures.length.slice(1))],
    ['no places of quotes', (s) => Reflect.deleteProperty(s.figures, 'quotes')],
    ['runs of quotes cut short', (s) => Reflect.set(s.figures.quotes, 'chunk', new Uint32Array(0))],
    ['an unknown state', (s) => s.states.fill(5, 0, 1)],
    ['an unknown role', (s) => s.figures.marks.fill(3 << 3, 0, 1)],
    ['a unit not in the list', (s) => s.figures.unit.fill(s.figures.units.length, 0, 1)],
    ['a report the cell does not have', (s) => s.figures.nth.fill(9, 0, 1)],
    ['a value where nothing is reported', (s) => s.values.fill(1)],
    ['a value lost', (s) => s.values.fill(Number.NaN)],
    ['figures of one cell under another', (s) => s.figureStart.fill(0, 0, -1)],
    ['figures out of order', (s) => s.figures.nth.reverse()],
    ['a text where a list should be', (s) => Reflect.set(s.figures, 'units', 'x')],
  ])('is refused with %s', (_, breakIt) => {
    const broken = structuredClone(slab)
    breakIt(broken)
    expect(slabFaults(broken, table, slab.indicator)).toHaveLength(1)
  })

  test.each([null, undefined, 7, 'x', {}, []])('is not %j', (found) => {
    expect(slabFaults(found, table, slab.indicator)).toEqual(['不是一个指标的数据'])
  })
})

describe('gathering figures', () => {
  const rows = randomRows('two', { regions: 6, years: 3 })
  const { table } = slabsOf(rows)
  const [figure] = rows.figures
  if (!figure) throw new Error('No figure')

  test('names every row it cannot take and then takes none of the batch', () => {
    const gatherer = gatherFigures(table, ['campus_lawyers'])
    const good = { ...figure, indicator: 'campus_lawyers' }
    const faults = gatherer.add({
      ...batchOf(table, [
        good,
        { ...good, report: '110101-1999' },
        { ...good, indicator: 'unheard_of', value: Number.NaN },
        good,
      ]),
      qualifier: { codes: Uint8Array.of(0, 0, 0, 1), texts: ['exact', 'roughly'] },
      length: Int32Array.of(0, 0, 0, 70_000),
    })
    expect(faults).toEqual([
      '第 2 行：没有这份报告',
      '第 3 行：value 不是数；没有指标“unheard_of”',
      '第 4 行：qualifier 不认识“roughly”；length 不是长度',
    ])
    expect(gatherer.columnsOf('campus_lawyers').columns.report).toHaveLength(0)
  })

  test('leaves texts that are not in memory out of a figure, but says that there is a quote', () => {
    const quoted = { ...figure, quote: '共3名', start: 4, end: 7, note: '累计' }
    const slabs = slabsOf({ ...rows, figures: [quoted] })
    const bare = createSlabDataset({ ...slabs, texts: noTexts })
    expect(bare.figures).toEqual([{ ...quoted, quote: '', note: '' }])
    expect(createSlabDataset(slabs).figures).toEqual([quoted])
  })

  test('never takes an indicator that is not in memory for one nobody states', () => {
    const slabs = slabsOf(rows)
    const partial = createSlabDataset({ ...slabs, slabOf: () => undefined })
    expect(() => partial.figuresOf(figure.report, figure.indicator)).toThrow('Not in memory')
    expect(() => partial.figureCounts(figure.report)).toThrow('Not in memory')
    expect(partial.figuresOf(figure.report, 'unheard_of')).toEqual([])
  })
})

function expectSame(rows: Dataset, slabs: Dataset): void {
  expect(slabs.figures).toEqual(rows.figures)
  expect(slabs.reports.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(rows.reports)
  const years = [...new Set(rows.reports.map((report) => report.year))]
  const reporting = rows.regions.filter(({ adcode }) => rows.reportsOfBureau(adcode).length > 0)
  for (const { adcode } of [...reporting, ...rows.regions.slice(0, 3)]) {
    expect(slabs.reportsOfBureau(adcode)).toEqual(rows.reportsOfBureau(adcode))
    const cells = (dataset: Dataset) =>
      [...years, 1990].flatMap((year) => rows.indicators.map(({ id }) => readCell(dataset, id, adcode, year)))
    // Most cells are plain; telling equal ones apart this way is many times quicker than matching each.
    if (!isDeepStrictEqual(cells(slabs), cells(rows))) expect(cells(slabs)).toEqual(cells(rows))
  }
  for (const { id } of rows.reports) {
    expect(slabs.reportById.get(id)).toEqual(rows.reportById.get(id))
    expect(slabs.figuresOfReport(id)).toEqual(rows.figuresOfReport(id))
    expect(slabs.figureCounts(id)).toEqual(rows.figureCounts(id))
  }
}

function planesAt(slab: Slab, cell: number) {
  return {
    state: slabStates[slab.states[cell] ?? -1],
    value: slab.values[cell],
    qualifier: slab.qualifiers[cell],
    flags: slab.flags[cell],
  }
}

function planesOf(cell: Cell): ReturnType<typeof planesAt> {
  if (cell.state === 'unmeasured') throw new Error('Cells are read as printed')
  if (cell.state !== 'reported') return { state: cell.state, value: Number.NaN, qualifier: 0, flags: 0 }
  const { headline } = cell
  const holds: Record<keyof typeof cellFlags, boolean> = {
    system: headline.figure.scope === 'system',
    largestPart: headline.basis === 'largest_part',
    conflict: cell.others.length > 0,
    doubtful: cell.doubtful.length > 0,
    elsewhere: headline.report.kind !== 'rule_of_law',
    merged: hasMergedCount(cell),
    noted: notesOf(headline.figure).some((note) => !isMerged(note)),
  }
  const names = Object.keys(cellFlags) as (keyof typeof cellFlags)[]
  return {
    state: cell.state,
    value: headline.value,
    qualifier: qualifiers.indexOf(headline.qualifier),
    flags: names.reduce((sum, name) => sum + (holds[name] ? cellFlags[name] : 0), 0),
  }
}
