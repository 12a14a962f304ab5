import { describe, expect, it } from 'vitest'
import { readImport } from '../../../src/core/import/read-import.ts'
import { accept, finish, identify, undo } from '../../../src/core/review/decide.ts'
import { readKeptText, textHash } from '../../../src/core/review/kept-text.ts'
import { reread, yearToReread } from '../../../src/core/review/reread.ts'
import type { Review } from '../../../src/core/review/types.ts'
import { documentEffects } from '../../support/document-effects.ts'
import { keeping, ReviewOfOne } from '../../support/kept-report.ts'
import { regionList } from '../../support/region-list.ts'

const text = [
  '陵川县教育局2023年法治政府建设工作报告',
  '2023年，我局全面推进法治政府建设。2023年，办理行政处罚案件5件。2022年，办理行政处罚案件7件。',
  '陵川县教育局',
  '2024年1月15日',
].join('\n')
const effects = { ...documentEffects, regions: regionList(), indicators: [], columns: {} }
const kept = await keeping(text)

/** As the desk does it: the kept text alone, read for the year that is said now. */
async function readAgain(one: ReviewOfOne): Promise<ReviewOfOne> {
  const { now } = one
  const year = yearToReread(now) ?? 0
  const bytes = new TextEncoder().encode(now.text.text)
  const reading = await readImport({ name: '.txt', bytes, year }, effects)
  if (reading.type !== 'report') throw new Error('no report')
  return one.replace(reread(now, reading, { year, app: 'test' }))
}

const values = ({ items }: Review) => items.map(({ figure, state }) => `${figure?.value ?? '-'} ${state}`)
const year = (one: ReviewOfOne, of: number | null) =>
  one.take((r) => identify(r, { ...r.identity, year: of }))
const all = (r: Review) =>
  accept(
    r,
    r.items.map(({ key }) => key),
  )

describe('a report that is said to be of another year', () => {
  it('is to be read again, and is not while the year is the one it was read for, or not known', () => {
    const one = new ReviewOfOne(kept)
    expect(yearToReread(one.now)).toBeNull()
    expect(yearToReread(year(one, 2022).now)).toBe(2022)
    expect(yearToReread(year(one, null).now)).toBeNull()
  })

  it('proposes what is of that year, and keeps what was decided before', async () => {
    const one = new ReviewOfOne(kept)
    expect(values(one.now)).toEqual(['5 open'])
    one.take(all).take((r) => finish(r))
    expect(one.now.isFinished).toBe(true)
    await readAgain(year(one, 2022))
    expect(values(one.now)).toEqual(['5 accepted', '7 open'])
    expect(one.now).toMatchObject({ isFinished: false, left: 1, identity: { year: 2022 } })
    expect(yearToReread(one.now)).toBeNull()
  })

  it('keeps its place in the list, and a region that was given meanwhile', async () => {
    const one = new ReviewOfOne(kept)
    const { place } = one.now
    one.take((r) => identify(r, { ...r.identity, adcode: '440281' }))
    await readAgain(year(one, 2022))
    expect(one.now).toMatchObject({ place, identity: { adcode: '440281', year: 2022 } })
  })

  it('can be read for the year before again, once that is undone', async () => {
    const one = new ReviewOfOne(kept)
    await readAgain(year(one, 2022))
    one.take(undo)
    expect(one.now.identity.year).toBe(2023)
    expect(yearToReread(one.now)).toBe(2023)
    await readAgain(one)
    expect(values(one.now)).toEqual(['5 open'])
  })

  it('is kept as a text that can be read back', async () => {
    const one = await readAgain(year(new ReviewOfOne(kept), 2022))
    const { text: again, report } = one.now
    expect(readKeptText(JSON.parse(JSON.stringify(again)), report.text)).toEqual(again)
    expect(textHash(again)).toBe(report.text)
  })
})
