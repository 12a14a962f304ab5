import { describe, expect, it } from 'vitest'
import { readCell } from '../../../src/core/compare/cell.ts'
import { formatCell } from '../../../src/core/compare/cell-text.ts'
import { correctPublished } from '../../../src/core/review/corrections.ts'
import { accept, finish, identify, reject } from '../../../src/core/review/decide.ts'
import { differencesOf, settle } from '../../../src/core/review/differences.ts'
import { type OwnState, overlayDataset } from '../../../src/core/review/overlay-dataset.ts'
import { emptyReviewLog, takeReviews } from '../../../src/core/review/review-log.ts'
import { statedFigureSchema } from '../../../src/core/schema/figure.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import type { Report } from '../../../src/core/schema/report.ts'
import type { Dataset } from '../../../src/core/table/dataset.ts'
import { createSlabDataset } from '../../../src/core/table/slab-dataset.ts'
import { sealEntry } from '../../../src/core/user-log/entry.ts'
import { keeping, ReviewOfOne } from '../../support/kept-report.ts'
import { slabsOf } from '../../support/slab-parts.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const kept = await keeping()
const staff = 'rule_of_law_vice_principals'
const fines = 'administrative_penalties'
const id = '140524-2024'
const was = (value: number, rest: Partial<Figure> = {}) =>
  figureOf(id, staff, value, { scope: 'system', ...rest })
const kinds: [string, (dataset: Dataset) => Dataset][] = [
  ['rows', (dataset) => dataset],
  ['slabs', (dataset) => createSlabDataset(slabsOf(dataset))],
]
const rowsWith = (figures: readonly Figure[], reports: readonly Report[] = [reportOf('140524', 2024)]) =>
  datasetOf({
    indicators: [indicatorOf(staff), indicatorOf(fines), indicatorOf('disclosure_requests')],
    regions: [
      regionOf('140000', '山西'),
      regionOf('140524', '陵川', '140000'),
      regionOf('140525', '泽州', '140000'),
    ],
    reports: [reportOf('140525', 2023), ...reports],
    figures: [figureOf('140525-2023', staff, 3), ...figures],
  })

const begun = () => new ReviewOfOne(kept)
const all = (r: ReviewOfOne['now']) => r.items.map(({ key }) => key)
const finished = () =>
  begun()
    .take((r) => accept(r, all(r)))
    .take((r) => finish(r))
const stateOf = ({ entries, now }: ReviewOfOne, withUnreviewed = false): OwnState => ({
  ...takeReviews(emptyReviewLog, entries),
  unreviewed: withUnreviewed ? new Map([[now.sha256, now.text]]) : null,
})
const told = (dataset: Dataset, indicator: string, year = 2024) =>
  formatCell(readCell(dataset, indicator, '140524', year))

describe.each(kinds)('own reports over a dataset of %s', (_, made) => {
  const unpublished = made(rowsWith([], []))

  it('change nothing before they are reviewed, and give back the very dataset', () => {
    expect(overlayDataset(unpublished, stateOf(begun()))).toBe(unpublished)
    expect(overlayDataset(unpublished, { ...emptyReviewLog, unreviewed: null })).toBe(unpublished)
  })

  it('add their report and their figures once they are', () => {
    const shown = overlayDataset(unpublished, stateOf(finished()))
    expect(told(unpublished, staff)).toBe('无报告')
    expect(told(shown, staff)).toBe('58（自己导入）')
    expect(told(shown, 'disclosure_requests')).toBe('未提及')
    expect(shown.years).toEqual([2023, 2024])
    expect(shown.reports.map((report) => report.id)).toEqual(['140525-2023', id])
    expect(shown.reportsOfBureau('140524')).toMatchObject([{ id, origin: { kind: 'own' } }])
    const stated = [...shown.figureCounts(id).values()].reduce((sum, count) => sum + count, 0)
    expect(stated).toBe(shown.figuresOfReport(id).length)
    expect(shown.figuresOfReport(id)).toMatchObject([
      { indicator: fines, review: 'checked', rule: 'penalties-subject' },
      { indicator: staff, origin: { kind: 'own', file: { name: 'a.txt' } } },
    ])
    expect([shown.bureausStating(staff), shown.bureausStating(fines)]).toEqual([2, 1])
    expect(shown.version).toMatch(new RegExp(`^${unpublished.version}\\+own\\.[0-9a-f]{8}$`))
    expect(shown.own).toMatchObject({ hasUnreviewed: false, reports: new Set([id]) })
  })

  it('answer of all else as the dataset does', () => {
    const shown = overlayDataset(unpublished, stateOf(finished()))
    expect(shown.figuresOf('140525-2023', staff)).toEqual(unpublished.figuresOf('140525-2023', staff))
    expect(shown.reportsOf('140525', 2023)).toEqual(unpublished.reportsOf('140525', 2023))
    expect(shown.reportsOf('140525', 2024)).toEqual([])
  })

  it('take part unreviewed only when asked for, marked, and their silence says nothing', () => {
    const shown = overlayDataset(unpublished, stateOf(begun(), true))
    expect(told(shown, staff)).toBe('58（未复核）')
    expect(told(shown, 'disclosure_requests')).toBe('未读全')
    expect(shown.figuresOf(id, staff)).toMatchObject([
      { review: 'unchecked', origin: { kind: 'unreviewed' } },
    ])
    expect(shown.own?.hasUnreviewed).toBe(true)
    const rejected = begun().take((r) => reject(r, all(r)))
    expect(told(overlayDataset(unpublished, stateOf(rejected, true)), staff)).toBe('未读全')
  })

  it('stand for nobody while bureau or year are not known, or the region is nowhere in the dataset', () => {
    for (const adcode of [null, '999999']) {
      const review = finished().take((r) => identify(r, { ...r.identity, adcode }))
      expect(overlayDataset(unpublished, stateOf(review))).toBe(unpublished)
      expect(overlayDataset(unpublished, stateOf(review, true))).toBe(unpublished)
    }
  })

  it('double nothing that is published, and add what is not', () => {
    const shown = overlayDataset(made(rowsWith([was(58)])), stateOf(finished()))
    expect(told(shown, staff)).toBe('58')
    expect(shown.figuresOf(id, staff)).toHaveLength(1)
    expect(told(shown, fines)).toBe('5（自己导入）')
  })

  it('leave a different number as it is published until the reader says otherwise', () => {
    const dataset = made(rowsWith([was(85)]))
    const review = finished()
    expect(told(overlayDataset(dataset, stateOf(review)), staff)).toBe('85')
    review.take((r) => differencesOf(r, dataset).flatMap((one) => settle(r, one, 'own')))
    const shown = overlayDataset(dataset, stateOf(review))
    expect(told(shown, staff)).toBe('58（自己导入）')
    // What is published stays what it is compared with.
    expect(differencesOf(review.now, shown)).toMatchObject([{ stands: 'own', published: [{ value: 85 }] }])
    expect(told(overlayDataset(made(rowsWith([was(86)])), stateOf(review)), staff)).toBe('86')
  })

  it('never put unreviewed numbers in the place of others', () => {
    const dataset = made(rowsWith([was(85)]))
    const shown = overlayDataset(dataset, stateOf(begun(), true))
    expect(told(shown, staff)).toBe('85')
    expect(told(shown, fines)).toBe('5（未复核）')
  })

  it('turn 未读全 into what the whole report says', () => {
    const opening = made(rowsWith([], [reportOf('140524', 2024, { coverage: 'opening' })]))
    expect(told(opening, 'disclosure_requests')).toBe('未读全')
    expect(told(overlayDataset(opening, stateOf(begun(), true)), 'disclosure_requests')).toBe('未读全')
    const shown = overlayDataset(opening, stateOf(finished()))
    expect(told(shown, 'disclosure_requests')).toBe('未提及')
    expect(shown.reportById.get(id)).toMatchObject({ coverage: 'full', origin: { kind: 'own' } })
  })
})

describe.each(kinds)('corrections over a dataset of %s', (_, made) => {
  const before = [was(85)]
  const corrected = (after: readonly Figure[]) => {
    const draft = correctPublished(
      { report: id, indicator: staff },
      { published: before, after: after.map((figure) => statedFigureSchema.strip().parse(figure)), why: '' },
    )
    return { ...takeReviews(emptyReviewLog, [sealEntry(draft, { seq: 1, at: null })]), unreviewed: null }
  }

  it.each([
    ['put one number for another', before, [was(58)], '58（已更正）'],
    ['put nothing in the place of a number', before, [], '未提及（已更正）'],
    ['are not applied to another number than was corrected', [was(86)], [was(58)], '86'],
    ['are not needed where they were adopted', [was(58)], [was(58)], '58'],
  ])('%s', (_name, published, after, expected) => {
    const dataset = made(rowsWith(published))
    expect(told(overlayDataset(dataset, corrected(after)), staff)).toBe(expected)
  })

  it('are not applied where the report is not published', () => {
    const dataset = made(rowsWith([], []))
    expect(overlayDataset(dataset, corrected([was(58)]))).toBe(dataset)
  })
})
