import { type Figure, qualifiers, reviews, roles, scopes } from '../schema/figure.ts'
import { reportIdAt, type ReportTable } from './report-table.ts'
import type { Slab } from './slab.ts'

/** The texts of figures as far as they are in memory. */
export interface FigureTexts {
  /** The different notes of one indicator's figures, by their codes; undefined where they have not been read. */
  readonly notesOf: (indicator: string) => readonly string[] | undefined
  /** One chunk of evidence; undefined where it has not been read. */
  readonly evidenceChunk: (chunk: number) => string | undefined
}

/** No text has been read yet. */
export const noTexts: FigureTexts = { notesOf: () => undefined, evidenceChunk: () => undefined }

/**
 * Rebuilds one figure. With its texts in memory it equals the row the slab was made of. Without them the quote and
 * the note are empty; that a quote stands elsewhere shows in a `start` that is not null.
 */
export function figureAt(table: ReportTable, slab: Slab, row: number, texts: FigureTexts): Figure {
  const { figures } = slab
  const report = figures.report[row]
  if (report === undefined) throw new Error(`No such figure of ${slab.indicator}: ${row}`)
  const start = figures.start[row] ?? -1
  const offset = figures.offset[row] ?? 0
  const length = figures.length[row] ?? 0
  const note = figures.note[row] ?? 0
  return {
    report: reportIdAt(table, report),
    indicator: slab.indicator,
    value: figures.value[row] ?? Number.NaN,
    qualifier: qualifiers[figures.qualifier[row] ?? 0] ?? 'exact',
    unit: figures.units[figures.unit[row] ?? -1] ?? '',
    scope: scopes[figures.scope[row] ?? 0] ?? 'bureau',
    role: roles[figures.role[row] ?? 0] ?? 'single',
    quote:
      start < 0 ? '' : (texts.evidenceChunk(figures.chunk[row] ?? 0)?.slice(offset, offset + length) ?? ''),
    start: start < 0 ? null : start,
    end: start < 0 ? null : start + length,
    rule: figures.rules[figures.rule[row] ?? -1] ?? '',
    review: reviews[figures.review[row] ?? 0] ?? 'ambiguous',
    note: note === 0 ? '' : (texts.notesOf(slab.indicator)?.[note - 1] ?? ''),
  }
}
