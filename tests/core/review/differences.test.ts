import { describe, expect, it } from 'vitest'
import {
  correctPublished,
  stateOfCorrection,
  withdrawCorrection,
} from '../../../src/core/review/corrections.ts'
import { accept, correct, finish, reject } from '../../../src/core/review/decide.ts'
import { differencesOf, settle } from '../../../src/core/review/differences.ts'
import { emptyReviewLog, takeReviews } from '../../../src/core/review/review-log.ts'
import type { Review } from '../../../src/core/review/types.ts'
import { type Figure, statedFigureSchema } from '../../../src/core/schema/figure.ts'
import { type EntryDraft, sealEntry } from '../../../src/core/user-log/entry.ts'
import { keeping, ReviewOfOne } from '../../support/kept-report.ts'
import { datasetOf, figureOf, indicatorOf, reportOf } from '../../support/small-dataset.ts'

const kept = await keeping()
const staff = 'rule_of_law_vice_principals'
const report = '140524-2024'
/** The invented report tells of the schools of the whole county. */
const was = (value: number, rest: Partial<Figure> = {}) =>
  figureOf(report, staff, value, { scope: 'system', ...rest })
const published = (...figures: readonly Figure[]) =>
  datasetOf({
    indicators: [indicatorOf(staff), indicatorOf('law_education_sessions')],
    reports: [reportOf('140524', 2024)],
    figures,
  })
const keyOfStaff = (r: Review) => r.items.find(({ key }) => key.startsWith(staff))?.key ?? ''
const acceptAll = (r: Review) =>
  accept(
    r,
    r.items.map(({ key }) => key),
  )
const finished = () => new ReviewOfOne(kept).take(acceptAll).take((r) => finish(r))

describe('what an own report says otherwise than the published figures', () => {
  it.each<[string, Figure[], number]>([
    ['nothing where the same is published', [was(58)], 0],
    ['nothing where nothing is published', [], 0],
    ['nothing for another measure word or quote', [was(58, { unit: '名', quote: '' })], 0],
    ['another number', [was(85)], 1],
    ['an approximate one', [was(58, { qualifier: 'approx' })], 1],
    ['one of the bureau alone', [was(58, { scope: 'bureau' })], 1],
    ['one that needed a person', [was(58, { review: 'ambiguous' })], 1],
    ['further parts', [was(58, { role: 'part' }), was(8, { role: 'part' })], 1],
  ])('is %s', (_, figures, count) => {
    expect(differencesOf(finished().now, published(...figures))).toHaveLength(count)
  })

  it('is its silence once it has been read to the end', () => {
    const silent = new ReviewOfOne(kept).take((r) => reject(r, [keyOfStaff(r)]))
    const dataset = published(was(58))
    expect(differencesOf(silent.now, dataset)).toEqual([])
    silent
      .take((r) =>
        accept(
          r,
          r.items.flatMap(({ key, state }) => (state === 'open' ? [key] : [])),
        ),
      )
      .take((r) => finish(r))
    expect(differencesOf(silent.now, dataset)).toMatchObject([{ own: [], indicator: staff }])
    expect(differencesOf(silent.take((r) => finish(r, 'opening')).now, dataset)).toEqual([])
  })

  it('is settled where the published quotes are not in memory, as they are not in a browser', () => {
    const dataset = published({ ...was(85), quote: '', start: 120, end: 140 })
    const review = finished()
    review.take((r) => differencesOf(r, dataset).flatMap((one) => settle(r, one, 'published')))
    expect(differencesOf(review.now, dataset)).toMatchObject([{ stands: 'published' }])
  })

  it('is settled until either side says something else', () => {
    const dataset = published(was(85))
    const review = finished()
    review.take((r) => differencesOf(r, dataset).flatMap((one) => settle(r, one, 'own')))
    expect(differencesOf(review.now, dataset)).toMatchObject([{ stands: 'own', hasChanged: false }])
    const later = published(was(86))
    expect(differencesOf(review.now, later)).toMatchObject([{ stands: null, hasChanged: true }])
    review.take((r) => {
      const [figure] = kept.text.figures.filter(({ indicator }) => indicator === staff)
      return figure === undefined ? [] : correct(r, keyOfStaff(r), { ...figure, value: 57 })
    })
    expect(differencesOf(review.now, dataset)).toMatchObject([{ stands: null, hasChanged: true }])
  })
})

describe('a correction of what is published', () => {
  const before = [was(85)]
  const after = statedFigureSchema.strip().parse(was(58))
  const log = (...drafts: readonly EntryDraft[]) =>
    takeReviews(
      emptyReviewLog,
      drafts.map((draft, index) => sealEntry(draft, { seq: index + 1, at: null })),
    )
  const made = correctPublished(
    { report, indicator: staff },
    { published: before, after: [after], why: '与原文不符' },
  )
  const [correction] = log(made).corrections.values()

  it.each<[string, string, Figure[]]>([
    ['applies while that is what is published', 'applies', before],
    ['asks again when something else is published', 'changed', [was(86)]],
    ['asks again when nothing is published any more', 'changed', []],
    ['says when it was adopted', 'adopted', [was(58)]],
  ])('%s', (_, state, figures) => {
    if (correction === undefined) throw new Error('no correction')
    expect(stateOfCorrection(correction, published(...figures)).state).toBe(state)
  })

  it('survives a dataset without the report, and can be withdrawn', () => {
    if (correction === undefined) throw new Error('no correction')
    expect(stateOfCorrection(correction, datasetOf({})).state).toBe('gone')
    const state = (...drafts: EntryDraft[]) =>
      [...log(...drafts).corrections.values()].map(
        (one) => stateOfCorrection(one, published(...before)).state,
      )
    expect(state(made, withdrawCorrection(correction))).toEqual(['withdrawn'])
    expect(state(made, withdrawCorrection(correction), made)).toEqual(['applies'])
  })
})
