import { buildSlab } from '../../../src/core/compare/build-slab.ts'
import { indicatorSchema, type Indicator } from '../../../src/core/schema/indicator.ts'
import { qualifiers, reviews, roles, scopes } from '../../../src/core/schema/figure.ts'
import { type SeededRandom, seededRandom } from '../../../src/core/synth/seeded-random.ts'
import type { Category, FigureBatch } from '../../../src/core/table/figure-batch.ts'
import { gatherFigures } from '../../../src/core/table/gather-figures.ts'
import { type ReportTable, startsOf } from '../../../src/core/table/report-table.ts'
import { textColumnOf } from '../../../src/core/table/text-column.ts'
import type { Slab } from '../../../src/core/table/slab.ts'

export interface NationSize {
  readonly regions: number
  readonly years: number
  readonly indicators: number
}

/** An invented country to ask about: one seed, so that every page has the same. */
export interface Nation extends NationSize {
  readonly table: ReportTable
  /** The province of each region, 0 to `provinces` - 1. */
  readonly provinceOf: Uint8Array
  readonly provinces: number
  readonly indicator: (index: number) => Indicator
  /** Made anew at each call, by the product's own code, from figures as they come off the wire. */
  readonly slab: (index: number) => Slab
}

const provinces = 31

/**
 * Bureaus that report in most years, by province more or less reliably; log-normal counts with a trend, every sixth
 * indicator a rate; zeros, all qualifiers, parts, doubtful figures, openings. About 85 % of all cells have a value.
 */
export function createNation(size: NationSize): Nation {
  const provinceOf = Uint8Array.from({ length: size.regions }, (_, r) =>
    Math.floor((r * provinces) / size.regions),
  )
  const table = inventReports(size, provinceOf)
  const indicator = (index: number) =>
    indicatorSchema.parse({
      id: `invented_${index}`,
      group: 'schools',
      name_zh: `虚构指标${index}`,
      unit: '人',
      measure: index % 6 === 5 ? 'rate' : 'stock',
      direction: 'more',
      definition_zh: '虚构',
      typical_phrases: ['N人'],
      report_kinds: ['rule_of_law'],
    })
  return {
    ...size,
    table,
    provinceOf,
    provinces,
    indicator,
    slab: (index) => {
      const of = indicator(index)
      const gatherer = gatherFigures(table, [of.id])
      const faults = gatherer.add(inventFigures(table, of, seededRandom(`nation/${index}`)))
      if (faults[0] !== undefined) throw new Error(faults[0])
      return buildSlab(table, of, gatherer.columnsOf(of.id))
    },
  }
}

function inventReports({ regions, years }: NationSize, provinceOf: Uint8Array): ReportTable {
  const random = seededRandom('nation/reports')
  const diligence = Array.from({ length: provinces }, () => 0.85 + 0.14 * random.next())
  const cells: number[] = []
  for (let cell = 0; cell < regions * years; cell++) {
    if (random.next() < (diligence[provinceOf[Math.floor(cell / years)] ?? 0] ?? 1)) cells.push(cell)
  }
  const cell = Uint32Array.from(cells)
  return {
    regions: Uint32Array.from(
      { length: regions },
      (_, r) => 110_000 + 10_000 * (provinceOf[r] ?? 0) + (r % 9000),
    ),
    firstYear: 2013,
    years,
    reportStart: startsOf(cell, regions * years),
    cell,
    kind: new Uint8Array(cell.length),
    coverage: new Uint8Array(cell.length).map(() => (random.next() < 0.9 ? 0 : 1)),
    published: new Uint32Array(cell.length),
    publishedBasis: new Uint8Array(cell.length),
    sections: new Uint8Array(cell.length),
    bureau: new Uint32Array(cell.length),
    bureaus: ['虚构'],
    titles: textColumnOf([]),
    urls: textColumnOf([]),
  }
}

function inventFigures(table: ReportTable, { id, measure }: Indicator, random: SeededRandom): FigureBatch {
  const usual = random.logNormal(60, 1.2)
  const trend = 0.97 + 0.1 * random.next()
  const rows = {
    report: [],
    value: [],
    qualifier: [],
    role: [],
    review: [],
    note: [],
    start: [],
    length: [],
  } as Record<'report' | 'value' | 'qualifier' | 'role' | 'review' | 'note' | 'start' | 'length', number[]>
  const draw = (year: number): number => {
    if (measure === 'rate') return Math.round(1000 * (1 - random.next() ** 3)) / 10
    return random.next() < 0.04 ? 0 : Math.round(random.logNormal(usual * trend ** year, 0.7))
  }
  const add = (report: number, value: number, role: number, luck: number) => {
    rows.report.push(report)
    rows.value.push(value)
    rows.qualifier.push(luck < 0.88 ? 0 : luck < 0.93 ? 1 : luck < 0.98 ? 2 : 3)
    rows.role.push(role)
    rows.review.push(random.next() < 0.02 ? 2 : 1)
    rows.note.push(random.next() < 0.03 ? 1 : 0)
    rows.start.push(Math.floor(random.next() * 12_000))
    rows.length.push(8 + Math.floor(random.next() * 30))
  }
  for (let report = 0; report < table.cell.length; report++) {
    if (random.next() < 0.05) continue
    const year = (table.cell[report] ?? 0) % table.years
    if (random.next() < 0.03 && measure !== 'rate') {
      add(report, draw(year), roles.indexOf('part'), 0)
      add(report, draw(year), roles.indexOf('part'), 0)
    } else {
      add(report, draw(year), roles.indexOf('single'), random.next())
    }
  }
  const none = new Uint8Array(rows.report.length)
  return {
    chunk: 0,
    report: Int32Array.from(rows.report),
    indicator: { codes: none, texts: [id] },
    value: Float64Array.from(rows.value),
    qualifier: { codes: Uint8Array.from(rows.qualifier), texts: qualifiers },
    unit: { codes: none, texts: ['人'] },
    scope: { codes: none, texts: scopes },
    role: { codes: Uint8Array.from(rows.role), texts: roles },
    start: Int32Array.from(rows.start),
    length: Int32Array.from(rows.length),
    rule: { codes: none, texts: ['synth'] },
    review: { codes: Uint8Array.from(rows.review), texts: reviews },
    note: { codes: Uint8Array.from(rows.note), texts: ['', '合并口径'] } satisfies Category,
  }
}
