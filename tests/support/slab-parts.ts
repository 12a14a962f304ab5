import { buildSlab } from '../../src/core/compare/build-slab.ts'
import type { DatasetRows } from '../../src/core/table/dataset.ts'
import { type FigureBatch, gatherFigures } from '../../src/core/table/gather-figures.ts'
import { reportTableOf } from '../../src/core/table/report-table.ts'
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
    const gathered = gatherer.add(batchOf(rows.figures.filter((_figure, i) => i % batches === batch)))
    if (gathered.faults.length > 0) throw new Error(gathered.faults.join('\n'))
    return gathered.evidence
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

export function batchOf(figures: DatasetRows['figures']): FigureBatch {
  return {
    report: figures.map((f) => f.report),
    indicator: figures.map((f) => f.indicator),
    value: figures.map((f) => f.value),
    qualifier: figures.map((f) => f.qualifier),
    unit: figures.map((f) => f.unit),
    scope: figures.map((f) => f.scope),
    role: figures.map((f) => f.role),
    quote: figures.map((f) => f.quote),
    start: figures.map((f) => f.start),
    rule: figures.map((f) => f.rule),
    review: figures.map((f) => f.review),
    note: figures.map((f) => f.note),
  }
}
