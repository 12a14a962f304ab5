import { describe, expect, it } from 'vitest'
import { readCell } from '../../../src/core/compare/cell.ts'
import { formatCell } from '../../../src/core/compare/cell-text.ts'
import { readImport } from '../../../src/core/import/read-import.ts'
import type { ImportedPackage, ImportedTable } from '../../../src/core/import/types.ts'
import { accept, correct, finish } from '../../../src/core/review/decide.ts'
import { differencesOf, settle } from '../../../src/core/review/differences.ts'
import { keepListed } from '../../../src/core/review/keep-listed.ts'
import { readKeptText } from '../../../src/core/review/kept-text.ts'
import { listedReports } from '../../../src/core/review/listed-reports.ts'
import { overlayDataset } from '../../../src/core/review/overlay-dataset.ts'
import { ownPackage } from '../../../src/core/review/own-package.ts'
import { emptyReviewLog, takeReviews } from '../../../src/core/review/review-log.ts'
import type { Dataset } from '../../../src/core/table/dataset.ts'
import { documentEffects } from '../../support/document-effects.ts'
import { keeping, ReviewOfOne } from '../../support/kept-report.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { regionList } from '../../support/region-list.ts'

const real = await realDataset()
const staff = 'rule_of_law_vice_principals'
const effects = {
  ...documentEffects,
  regions: regionList(),
  indicators: [...real.indicators],
  columns: {},
}

async function tableOf(csv: string, name = '汇总.csv'): Promise<ImportedTable> {
  const reading = await readImport({ name, bytes: new TextEncoder().encode(csv) }, effects)
  if (reading.type !== 'table') throw new Error(JSON.stringify(reading).slice(0, 300))
  return reading
}
const brought = { name: '汇总.csv', bytes: 100, app: 'test' }
const reviewsOf = (reading: ImportedTable | ImportedPackage, dataset: Dataset = real) =>
  listedReports(reading, dataset).map((one) => new ReviewOfOne(keepListed(reading, one, brought)))
const acceptAll = (review: ReviewOfOne) =>
  review
    .take((r) =>
      accept(
        r,
        r.items.map(({ key }) => key),
      ),
    )
    .take((r) => finish(r))
const logOf = (...reviews: readonly ReviewOfOne[]) =>
  takeReviews(
    emptyReviewLog,
    reviews.flatMap(({ entries }) => entries),
  )
const told = (dataset: Dataset, adcode: string, indicator = staff, year = 2024) =>
  formatCell(readCell(dataset, indicator, adcode, year))

describe('the rows of a table', () => {
  const csv = '区划代码,年度,法治副校长人数,备注\n140524,2024,约58,含民办\n140525,2024,12,\n140524,2023,55,\n'

  it('are a report of each bureau and year, to be reviewed by itself', async () => {
    const reviews = reviewsOf(await tableOf(csv))
    expect(reviews.map(({ now }) => [now.identity.adcode, now.identity.year, now.left])).toEqual([
      ['140524', 2024, 1],
      ['140525', 2024, 1],
      ['140524', 2023, 1],
    ])
    const [first] = reviews
    const { text, report, items } = first?.now ?? raise()
    expect(report).toMatchObject({ name: '汇总.csv', file_kind: 'csv', coverage: 'opening' })
    expect(items.map(({ place }) => place && text.text.slice(place.start, place.end))).toEqual(['约58'])
  })

  it('give the cell as evidence, and no words of a report', async () => {
    const reading = await tableOf(csv)
    const [first] = listedReports(reading, real)
    expect(first?.figures[0]?.figure).toMatchObject({
      quote: '',
      start: null,
      rule: 'cell:第 2 行“法治副校长人数”列：约58',
      note: '含民办',
    })
    const { draft, text, hash } = keepListed(reading, first ?? raise(), brought)
    expect(draft.payload).toMatchObject({ part_of: reading.sha256 })
    expect(readKeptText(JSON.parse(JSON.stringify(text)), hash)).toEqual(text)
  })

  it('count in comparisons once they are taken, and say nothing of what is not in the table', async () => {
    const [first] = reviewsOf(await tableOf(csv))
    const review = first ?? raise()
    expect(overlayDataset(real, { ...logOf(review), unreviewed: null })).toBe(real)
    const shown = overlayDataset(real, { ...logOf(acceptAll(review)), unreviewed: null })
    expect(told(shown, '140524')).toBe('约58（自己导入）')
    expect(told(shown, '140524', 'disclosure_requests')).toBe('未读全')
  })

  it('can be corrected, and go by the same name when the table is brought again', async () => {
    const [first] = reviewsOf(await tableOf(csv))
    const review = first ?? raise()
    review.take((r) =>
      r.items.flatMap(({ key, figure }) => (figure ? correct(r, key, { ...figure, value: 60 }) : [])),
    )
    expect(review.now.items).toMatchObject([{ state: 'corrected', figure: { value: 60, quote: '' } }])
    const [again] = reviewsOf(await tableOf(csv))
    expect(again?.now.sha256).toBe(review.now.sha256)
  })

  it('are held against what is published, and never stand over it in silence', async () => {
    const [first] = reviewsOf(await tableOf('区划代码,年度,法治副校长人数\n440281,2024,90\n'))
    const review = acceptAll(first ?? raise())
    const shown = () => overlayDataset(real, { ...logOf(review), unreviewed: null })
    expect(told(shown(), '440281')).toBe('82')
    review.take((r) => differencesOf(r, real).flatMap((one) => settle(r, one, 'own')))
    expect(told(shown(), '440281')).toBe('90（自己导入）')
  })

  it('go along in the log of a package, not in its tables: no sentence proves them', async () => {
    const [first] = reviewsOf(await tableOf(csv))
    const made = ownPackage(logOf(acceptAll(first ?? raise())), real, { backup: '{}', app: 'test' })
    expect(made).toMatchObject({ reports: 0, figures: 0, leftOut: 1 })
  })
})

describe('a data package of somebody else', () => {
  it('gives its reports to be reviewed, each with what they said of it and with its sentences', async () => {
    const theirs = new ReviewOfOne(await keeping())
    const { bytes } = ownPackage(logOf(acceptAll(theirs)), real, { backup: '{}', app: 'test' })
    const reading = await readImport({ name: '他人.zip', bytes }, effects)
    if (reading.type !== 'package') throw new Error('no package')
    expect(reading).toMatchObject({ faultCount: 0, hasLog: true })
    const [review, ...more] = reviewsOf(reading)
    expect(more).toEqual([])
    const { now } = review ?? raise()
    expect(now).toMatchObject({ coverage: 'full', left: 8, identity: { adcode: '140524', year: 2024 } })
    expect(now.text.text).toContain('（对方已复核）')
    expect(now.items.every(({ figure }) => figure !== null && figure.quote !== '')).toBe(true)
    const shown = overlayDataset(real, { ...logOf(acceptAll(review ?? raise())), unreviewed: null })
    expect(told(shown, '140524')).toBe('58（自己导入）')
  })

  it('holds nothing to review where it only says what is published', () => {
    const rows = {
      reports: real.reports.slice(0, 3),
      figures: real.reports.slice(0, 3).flatMap(({ id }) => real.figuresOfReport(id)),
    }
    const reading = {
      type: 'package',
      sha256: 'a'.repeat(64),
      faultCount: 0,
      rows,
    } as unknown as ImportedPackage
    expect(listedReports(reading, real)).toEqual([])
  })
})

function raise(): never {
  throw new Error('nothing listed')
}
