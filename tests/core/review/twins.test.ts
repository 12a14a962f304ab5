import { describe, expect, it } from 'vitest'
import { readCell } from '../../../src/core/compare/cell.ts'
import { explainCell, formatCell } from '../../../src/core/compare/cell-text.ts'
import { accept, correct, finish, identify } from '../../../src/core/review/decide.ts'
import { overlayDataset } from '../../../src/core/review/overlay-dataset.ts'
import { emptyReviewLog, takeReviews } from '../../../src/core/review/review-log.ts'
import { settleTwins, twinDifferencesOf } from '../../../src/core/review/twins.ts'
import type { KeptImport } from '../../../src/core/review/types.ts'
import { figureOf } from '../../support/small-dataset.ts'
import { inventedReport } from '../../support/invented-report.ts'
import { keeping, ReviewOfOne } from '../../support/kept-report.ts'
import { datasetOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const staff = 'rule_of_law_vice_principals'
const id = '140524-2024'
const text = inventedReport.join('\n')
const files = [
  await keeping(text, { name: '一.txt' }),
  await keeping(`${text}\n附：另存。`, { name: '二.txt' }),
]
const regions = [regionOf('140000', '山西'), regionOf('140524', '陵川', '140000')]
const published = (...figures: readonly number[]) =>
  datasetOf({
    indicators: [indicatorOf(staff), indicatorOf('disclosure_requests')],
    regions,
    reports: figures.length === 0 ? [] : [reportOf('140524', 2024)],
    figures: figures.map((value) => figureOf(id, staff, value, { scope: 'system' })),
  })

/** Both files finished; the second says another number of staff. */
function twoFiles(second = 61) {
  const [one, two] = files.map((kept) => new ReviewOfOne(kept))
  if (one === undefined || two === undefined) throw new Error('two files')
  for (const [review, value] of [
    [one, 58],
    [two, second],
  ] as const)
    review
      .take((r) =>
        accept(
          r,
          r.items.map(({ key }) => key),
        ),
      )
      .take((r) =>
        r.items.flatMap(({ key, figure }) =>
          figure?.indicator === staff && figure.value !== value ? correct(r, key, { ...figure, value }) : [],
        ),
      )
      .take((r) => finish(r))
  const log = () => takeReviews(emptyReviewLog, [...one.entries, ...two.entries])
  const differences = (of: ReviewOfOne, dataset = published()) =>
    twinDifferencesOf(of.now, log().imports.values(), dataset.indicators)
  const cell = (dataset = published()) => {
    const shown = overlayDataset(dataset, { ...log(), unreviewed: null })
    return readCell(shown, staff, '140524', 2024)
  }
  return { one, two, differences, cell }
}

describe('two own files on one report', () => {
  it('are held against each other, each on its own desk', () => {
    const { one, two, differences } = twoFiles()
    expect(differences(one)).toMatchObject([
      { indicator: staff, own: [{ value: 58 }], theirs: [{ value: 61 }], stands: null, hasChanged: false },
    ])
    expect(differences(two)).toMatchObject([{ own: [{ value: 61 }], theirs: [{ value: 58 }] }])
  })

  it('are no difference where both say the same, or one is of another year', () => {
    const { one, differences } = twoFiles(58)
    expect(differences(one)).toEqual([])
    const other = twoFiles()
    other.two.take((r) => identify(r, { ...r.identity, year: 2023 }))
    expect(other.differences(other.one)).toEqual([])
  })

  it('leave the number doubtful, both named, until one is chosen: neither wins in silence', () => {
    const { cell } = twoFiles()
    expect(formatCell(cell())).toBe('存疑')
    expect(explainCell(cell())).toContain('“一.txt”、“二.txt” 说法不同')
    expect(cell()).toMatchObject({ doubtful: [{ value: 58 }, { value: 61 }] })
  })

  it.each([
    ['own', '58（自己导入）'],
    ['other', '61（自己导入）'],
  ] as const)('let %s stand once the reader says so, on both desks', (stands, expected) => {
    const { one, two, differences, cell } = twoFiles()
    one.take((r) => differences(one).flatMap((difference) => settleTwins(r, difference, stands)))
    expect(formatCell(cell())).toBe(expected)
    expect(differences(one)).toMatchObject([{ stands }])
    expect(differences(two)).toMatchObject([{ stands: stands === 'own' ? 'other' : 'own' }])
  })

  it('ask again once one of them says something else', () => {
    const { one, two, differences, cell } = twoFiles()
    one.take((r) => differences(one).flatMap((difference) => settleTwins(r, difference, 'own')))
    two.take((r) =>
      r.items.flatMap(({ key, figure }) =>
        figure?.indicator === staff ? correct(r, key, { ...figure, value: 62 }) : [],
      ),
    )
    expect(differences(one)).toMatchObject([{ stands: null, hasChanged: true }])
    expect(formatCell(cell())).toBe('存疑')
  })

  it('leave what is published while they disagree', () => {
    const { cell } = twoFiles()
    expect(formatCell(cell(published(85)))).toBe('85')
  })

  it('differ only from what is reviewed to the end', () => {
    const kept = new ReviewOfOne(files[0] ?? fail())
    const open: KeptImport = new ReviewOfOne(files[1] ?? fail()).now
    expect(twinDifferencesOf(kept.now, [open], [indicatorOf(staff)])).toEqual([])
  })
})

function fail(): never {
  throw new Error('two files')
}
