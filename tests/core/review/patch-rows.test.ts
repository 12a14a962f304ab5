import { describe, expect, it } from 'vitest'
import { patchRows } from '../../../src/core/review/patch-rows.ts'
import { stated } from '../../../src/core/review/stated.ts'
import type { PackagedCorrection } from '../../../src/core/schema/correction.ts'
import type { FigureRow } from '../../../src/core/schema/figure.ts'
import { figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const staff = 'rule_of_law_vice_principals'
const report = '140524-2024'
const was = (value: number, rest: Partial<FigureRow> = {}) => figureOf(report, staff, value, rest)
const rowsWith = (figures: readonly FigureRow[]) => ({
  indicators: [indicatorOf(staff), indicatorOf('other')],
  regions: [regionOf('140000', '山西省'), regionOf('140524', '陵川县', '140000')],
  reports: [reportOf('140524', 2024)],
  figures: [...figures, figureOf(report, 'other', 5)],
  denominators: [],
})
function correction(
  from: readonly FigureRow[],
  to: readonly FigureRow[],
  rest: Partial<PackagedCorrection> = {},
): PackagedCorrection {
  const after = to.map((figure) => ({ ...stated(figure), rule: 'hand' }))
  const about = { report, indicator: staff, why: '', quote: '', at: null, app: '0.1.0' }
  return { id: 'a'.repeat(32), published: from, after, ...about, ...rest }
}
const valuesOf = (rows: { readonly figures: readonly FigureRow[] }) =>
  rows.figures.filter(({ indicator }) => indicator === staff).map(({ value }) => value)

describe('a correction over published rows', () => {
  it('takes the place of what it corrects, and says so', () => {
    const { rows, applied, conflicts } = patchRows(rowsWith([was(85)]), [
      correction([was(85)], [was(58, { note: '累计' })]),
    ])
    expect(rows.figures).toContainEqual(
      was(58, { rule: 'correction', review: 'checked', note: '累计；更正：原作85' }),
    )
    expect(valuesOf(rows)).toEqual([58])
    expect(rows.figures).toContainEqual(figureOf(report, 'other', 5))
    expect([applied.length, conflicts]).toEqual([1, []])
  })

  it('leaves nothing where the report states nothing, and a number where none was published', () => {
    expect(valuesOf(patchRows(rowsWith([was(85)]), [correction([was(85)], [])]).rows)).toEqual([])
    expect(valuesOf(patchRows(rowsWith([]), [correction([], [was(58)])]).rows)).toEqual([58])
  })

  it('keeps the published sentence only where it prints the corrected number', () => {
    const quote = '85所学校有58人'
    const placed = was(85, { quote, start: 3, end: 3 + quote.length })
    const patched = (value: number) =>
      patchRows(rowsWith([placed]), [correction([placed], [was(value)])]).rows.figures.find(
        ({ indicator }) => indicator === staff,
      )
    expect(patched(58)).toMatchObject({ quote, start: 3 })
    expect(patched(59)).toMatchObject({ quote: '', start: null, end: null })
    expect(patched(0)).toMatchObject({ quote: '', start: null, end: null })
  })

  it('does nothing a second time', () => {
    const first = patchRows(rowsWith([was(85)]), [correction([was(85)], [was(58)])])
    const second = patchRows(first.rows, [correction([was(85)], [was(58)])])
    expect(second.rows.figures).toEqual(first.rows.figures)
    expect([second.applied, second.conflicts]).toEqual([[], []])
  })

  it.each<[string, readonly FigureRow[], readonly PackagedCorrection[], string]>([
    ['another number is published by now', [was(86)], [correction([was(85)], [was(58)])], 'changed'],
    [
      'it is published otherwise',
      [was(85, { qualifier: 'approx' })],
      [correction([was(85)], [was(58)])],
      'changed',
    ],
    ['nothing is published by now', [], [correction([was(85)], [was(58)])], 'changed'],
    [
      'there is no such report',
      [was(85)],
      [correction([was(85)], [was(58)], { report: '140524-2023' })],
      'gone',
    ],
    [
      'there is no such indicator',
      [was(85)],
      [correction([was(85)], [was(58)], { indicator: 'unknown' })],
      'gone',
    ],
    [
      'another correction says something else',
      [was(85)],
      [correction([was(85)], [was(58)]), correction([was(85)], [], { id: 'b'.repeat(32) })],
      'differ',
    ],
  ])('is a conflict and changes nothing where %s', (_name, figures, corrections, kind) => {
    const before = rowsWith(figures)
    const { rows, applied, conflicts } = patchRows(before, corrections)
    expect(conflicts).toMatchObject([{ kind, corrections }])
    expect([valuesOf(rows), applied]).toEqual([valuesOf(before), []])
  })

  it('counts once where two say the same', () => {
    const same = [correction([was(85)], [was(58)], { id: 'b'.repeat(32) }), correction([was(85)], [was(58)])]
    const { applied, conflicts } = patchRows(rowsWith([was(85)]), same)
    expect([applied.map(({ id }) => id), conflicts]).toEqual([['a'.repeat(32)], []])
  })
})
