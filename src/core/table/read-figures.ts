import { type Figure, qualifiers, reviews, roles, scopes } from '../schema/figure.ts'
import { qualifierIn, reviewIn, roleIn, scopeIn } from './figure-marks.ts'
import { quoteAt } from './quote-runs.ts'
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
 * Rebuilds the figures one report states, equal to the rows the slab was made of. Without their texts in memory quote
 * and note are empty; that a quote stands elsewhere shows in a `start` that is not null.
 */
export function figuresIn(table: ReportTable, slab: Slab, reportRow: number, texts: FigureTexts): Figure[] {
  const cell = table.cell[reportRow]
  if (cell === undefined) return []
  const nth = reportRow - (table.reportStart[cell] ?? 0)
  const found: Figure[] = []
  const end = slab.figureStart[cell + 1] ?? 0
  for (let row = slab.figureStart[cell] ?? 0; row < end; row++) {
    if ((slab.figures.nth[row] ?? 0) === nth)
      found.push(figureAt(slab, row, { report: reportIdAt(table, reportRow), texts }))
  }
  return found
}

/** How many figures one report states. No object is made for them. */
export function countIn({ cell, reportStart }: ReportTable, slab: Slab, reportRow: number): number {
  const own = cell[reportRow]
  if (own === undefined) return 0
  const [from, to] = [slab.figureStart[own] ?? 0, slab.figureStart[own + 1] ?? 0]
  const { nth } = slab.figures
  const first = reportStart[own] ?? 0
  if (nth.length === 0) return reportRow === first ? to - from : 0
  let count = 0
  for (let row = from; row < to; row++) if (nth[row] === reportRow - first) count++
  return count
}

function figureAt(
  { indicator, figures }: Slab,
  row: number,
  { report, texts }: { readonly report: string; readonly texts: FigureTexts },
): Figure {
  const marks = figures.marks[row] ?? 0
  const start = figures.start[row] ?? -1
  const note = figures.note[row] ?? 0
  return {
    report,
    indicator,
    value: figures.value[row] ?? Number.NaN,
    qualifier: qualifiers[qualifierIn(marks)] ?? 'exact',
    unit: figures.units[figures.unit[row] ?? 0] ?? '',
    scope: scopes[scopeIn(marks)] ?? 'bureau',
    role: roles[roleIn(marks)] ?? 'single',
    quote: start < 0 ? '' : quoteOf(figures, row, texts),
    start: start < 0 ? null : start,
    end: start < 0 ? null : start + (figures.length[row] ?? 0),
    rule: figures.rules[figures.rule[row] ?? 0] ?? '',
    review: reviews[reviewIn(marks)] ?? 'ambiguous',
    note: note === 0 ? '' : (texts.notesOf(indicator)?.[note - 1] ?? ''),
  }
}

function quoteOf(figures: Slab['figures'], row: number, texts: FigureTexts): string {
  const { chunk, offset } = quoteAt(figures, row)
  const text = texts.evidenceChunk(chunk)
  if (text === undefined) return ''
  const from = offset()
  return text.slice(from, from + (figures.length[row] ?? 0))
}
