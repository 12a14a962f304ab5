import { buildSlab } from '../../src/core/compare/build-slab.ts'
import type { DatasetRows } from '../../src/core/table/dataset.ts'
import type { FigureBatch } from '../../src/core/table/figure-batch.ts'
import { gatherFigures } from '../../src/core/table/gather-figures.ts'
import { reportTableOf } from '../../src/core/table/make-report-table.ts'
import { type ReportTable, reportRow } from '../../src/core/table/report-table.ts'
import type { Slab } from '../../src/core/table/slab.ts'
import type { SlabParts } from '../../src/core/table/slab-dataset.ts'

export interface RowSlabs extends SlabParts {
  /** By the indicators' order. */
  readonly slabs: readonly Slab[]
}

/** The slabs of some rows with all their texts, taken in by `batches` batches as the files of so many provinces would be. */
export function slabsOf(rows: DatasetRows, batches = 1): RowSlabs {
  const table = reportTableOf(rows.reports)
  const gatherer = gatherFigures(
    table,
    rows.indicators.map(({ id }) => id),
  )
  const evidence = Array.from({ length: batches }, (_, batch) => {
    const figures = rows.figures.filter((_figure, i) => i % batches === batch)
    const faults = gatherer.add(batchOf(table, figures, batch))
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return figures.map(({ quote }) => quote).join('')
  })
  const built = rows.indicators.map((indicator) => {
    const gathered = gatherer.columnsOf(indicator.id)
    return { slab: buildSlab(table, indicator, gathered), notes: gathered.notes }
  })
  const byId = new Map(built.map((one) => [one.slab.indicator, one]))
  return {
    version: '0'.repeat(16),
    indicators: rows.indicators,
    regions: rows.regions,
    denominators: rows.denominators,
    table,
    slabs: built.map(({ slab }) => slab),
    slabOf: (id) => byId.get(id)?.slab,
    texts: { notesOf: (id) => byId.get(id)?.notes, evidenceChunk: (chunk) => evidence[chunk] },
  }
}

export function batchOf(table: ReportTable, figures: DatasetRows['figures'], chunk = 0): FigureBatch {
  const category = (
    name: 'indicator' | 'qualifier' | 'unit' | 'scope' | 'role' | 'rule' | 'review' | 'note',
  ) => {
    const texts = [...new Set(figures.map((figure) => figure[name]))] as string[]
    return { codes: Int32Array.from(figures, (figure) => texts.indexOf(figure[name])), texts }
  }
  return {
    chunk,
    report: Int32Array.from(figures, (f) => reportRow(table, f.report)),
    indicator: category('indicator'),
    value: Float64Array.from(figures, (f) => f.value),
    qualifier: category('qualifier'),
    unit: category('unit'),
    scope: category('scope'),
    role: category('role'),
    start: Int32Array.from(figures, (f) => f.start ?? 0),
    length: Int32Array.from(figures, (f) => f.quote.length),
    rule: category('rule'),
    review: category('review'),
    note: category('note'),
  }
}
