import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedFigures } from '../../../src/core/review/counted-figures.ts'
import {
  accept,
  add,
  chooseHeadline,
  correct,
  finish,
  identify,
  markUnstated,
  mergeParts,
  obstacles,
  redo,
  reject,
  reopen,
  splitParts,
  undo,
} from '../../../src/core/review/decide.ts'
import { keep, removeImport } from '../../../src/core/review/keep.ts'
import { readKeptText } from '../../../src/core/review/kept-text.ts'
import { emptyReviewLog, takeReviews } from '../../../src/core/review/review-log.ts'
import type { Review } from '../../../src/core/review/types.ts'
import type { StatedFigure } from '../../../src/core/schema/figure.ts'
import { type EntryDraft, sealEntry } from '../../../src/core/user-log/entry.ts'
import { keeping, ReviewOfOne } from '../../support/kept-report.ts'

const kept = await keeping()
const begun = () => new ReviewOfOne(kept)
const item = (review: Review, index: number) => {
  const found = review.items[index]
  if (!found?.figure) throw new Error(`no figure ${index}`)
  return { key: found.key, figure: found.figure }
}
const keys = (review: Review) => review.items.map(({ key }) => key)
const counted = (review: Review) =>
  countedFigures(review).map(({ indicator, value, role }) => `${indicator} ${value} ${role}`)
const staff = 'rule_of_law_vice_principals'
const byHand = (value: number, rest: Partial<StatedFigure> = {}): StatedFigure => {
  const read = kept.text.figures[4]
  if (read === undefined) throw new Error('nothing read')
  return { ...read, value, rule: 'hand', ...rest }
}

describe('a kept report', () => {
  it('begins with every proposal open and nothing that counts', () => {
    const review = begun().now
    expect(review.items.map(({ state }) => state)).toEqual(Array(8).fill('open'))
    expect(review).toMatchObject({ left: 8, isFinished: false, undo: null, redo: null, step: 0 })
    expect(counted(review)).toEqual([])
    expect(obstacles(review)).toEqual(['还有 8 个数字没有看'])
  })

  it.each<[string, (review: Review) => EntryDraft[], string[]]>([
    ['accepted', (r) => accept(r, [item(r, 4).key]), [`${staff} 58 single`]],
    ['corrected', (r) => correct(r, item(r, 4).key, byHand(85)), [`${staff} 85 single`]],
    ['rejected', (r) => reject(r, [item(r, 4).key]), []],
    ['added', (r) => add(r, byHand(60)), [`${staff} 60 single`]],
    [
      'split',
      (r) => splitParts(r, item(r, 4).key, [byHand(50), byHand(8)]),
      [`${staff} 50 part`, `${staff} 8 part`].sort(),
    ],
    ['not stated', (r) => markUnstated(r, staff), []],
  ])('holds a figure that was %s', (_, act, expected) => {
    expect(counted(begun().take(act).now).sort()).toEqual(expected)
  })

  it('merges parts into one and lets one be the total of the others', () => {
    const review = begun().take((r) => splitParts(r, item(r, 4).key, [byHand(50), byHand(8)]))
    const parts = (r: Review) =>
      r.items.filter(({ figure }) => figure?.indicator === staff).map(({ key }) => key)
    expect(counted(review.take((r) => mergeParts(r, parts(r), byHand(58))).now)).toEqual([
      `${staff} 58 single`,
    ])
    review.take(undo).take((r) => chooseHeadline(r, parts(r)[0] ?? ''))
    expect(counted(review.now).sort()).toEqual([`${staff} 50 total`, `${staff} 8 part`])
  })

  it('leaves no part alone, keeps a number once, and the exact one of two', () => {
    const review = begun().take((r) => add(r, byHand(58, { role: 'part', qualifier: 'approx' })))
    expect(counted(review.now)).toEqual([`${staff} 58 single`])
    review.take((r) =>
      accept(
        r,
        keys(r).filter((key) => key.startsWith(staff)),
      ),
    )
    expect(countedFigures(review.now)).toMatchObject([{ value: 58, qualifier: 'exact', role: 'single' }])
  })

  it('is finished only when nothing is left and bureau and year are known', () => {
    const review = begun().take((r) => accept(r, keys(r)))
    expect(obstacles(review.now)).toEqual([])
    expect(review.take((r) => finish(r)).now.isFinished).toBe(true)
    expect(review.take((r) => identify(r, { ...r.identity, adcode: null })).now.isFinished).toBe(false)
    expect(obstacles(review.now)).toEqual(['地区不详'])
    expect(review.take(undo).now.isFinished).toBe(true)
    expect(review.take(reopen).now.isFinished).toBe(false)
    expect(review.take(undo).take(undo).take(undo).now).toMatchObject({
      isFinished: false,
      left: 8,
      undo: null,
    })
    expect(review.take(redo).take(redo).take(redo).now).toMatchObject({
      isFinished: false,
      left: 0,
      redo: null,
    })
  })

  it('no longer calls unstated what somebody finds', () => {
    const review = begun().take((r) => markUnstated(r, staff))
    expect([...review.now.unstated]).toEqual([staff])
    expect([...review.take((r) => add(r, byHand(1))).now.unstated]).toEqual([])
    expect([...review.take(undo).now.unstated]).toEqual([staff])
  })

  it('is gone when it is removed, and comes back as it was when it is kept again', () => {
    const { entries } = begun().take((r) => accept(r, keys(r)))
    const seq = entries.length + 1
    const removed = [...entries, sealEntry(removeImport(kept.text.sha256), { seq, at: null })]
    expect(takeReviews(emptyReviewLog, removed).imports.size).toBe(0)
    const again = [...removed, sealEntry(kept.draft, { seq: seq + 1, at: null })]
    expect([...takeReviews(emptyReviewLog, again).imports.values()]).toMatchObject([{ left: 0 }])
  })

  it('knows its text only as it was kept', () => {
    const stored: unknown = JSON.parse(JSON.stringify(kept.text))
    expect(readKeptText(stored, kept.hash)).toEqual(kept.text)
    expect(readKeptText({ ...kept.text, text: kept.text.text.replace('58', '59') }, kept.hash)).toBeNull()
    expect(readKeptText({ ...kept.text, app: 3 }, kept.hash)).toBeNull()
    expect(readKeptText(null, kept.hash)).toBeNull()
  })

  it('remembers what the reader said of it before it was kept', async () => {
    const { draft } = await keeping(undefined, { given: { year: 2023 } })
    expect(draft.payload).toMatchObject({ read: { year: 2024 }, given: { year: 2023, adcode: '140524' } })
  })

  it('does not take the silence of a file with pages that could not be read for the report’s', () => {
    const { app, ...reading } = kept.text
    const losses = [{ id: 'pages_without_text' as const, count: 2, message: '' }]
    const { draft } = keep({ ...reading, losses }, { name: 'a.pdf', bytes: 1, app })
    expect(draft.payload).toMatchObject({ coverage: 'opening' })
  })
})

describe('undoing', () => {
  const acts: readonly ((review: Review) => EntryDraft[])[] = [
    (r) => accept(r, [item(r, 0).key]),
    (r) => reject(r, [r.items[1]?.key ?? '']),
    (r) => accept(r, keys(r)),
    (r) => add(r, byHand(r.step)),
    (r) => markUnstated(r, staff),
    (r) => identify(r, { ...r.identity, year: 2000 + r.step }),
    (r) => finish(r),
    (r) => chooseHeadline(r, r.items[2]?.key ?? ''),
  ]
  const seen = ({ items, identity, unstated, left, isFinished }: Review) => ({
    items,
    identity,
    unstated: [...unstated],
    left,
    isFinished,
  })

  it('has no end, and nor has doing again: every state comes back, whatever was undone before', () => {
    const walk = fc.array(
      fc.oneof(fc.integer({ min: 0, max: acts.length - 1 }), fc.constantFrom('undo', 'redo')),
      {
        maxLength: 25,
      },
    )
    fc.assert(
      fc.property(walk, (steps) => {
        const review = begun()
        const past = [seen(review.now)]
        let future: typeof past = []
        for (const step of steps) {
          if (step === 'undo') {
            const last = past.length > 1 ? past.pop() : undefined
            if (last) future.push(last)
            review.take(undo)
          } else if (step === 'redo') {
            const next = future.pop()
            if (next) past.push(next)
            review.take(redo)
          } else if (typeof step === 'number') {
            const before = review.entries.length
            review.take((r) => (r.items[0]?.figure === null && step === 0 ? [] : (acts[step]?.(r) ?? [])))
            if (review.entries.length === before) continue
            past.push(seen(review.now))
            future = []
          }
          expect(seen(review.now)).toEqual(past.at(-1))
          expect(review.now.undo === null).toBe(past.length === 1)
          expect(review.now.redo === null).toBe(future.length === 0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says what it would take back, and where', () => {
    const review = begun().take((r) => correct(r, item(r, 4).key, byHand(85)))
    expect(review.now.undo).toMatchObject({ words: `改正 ${staff} 85`, figures: [item(begun().now, 4).key] })
    expect(review.take(undo).now.redo).toMatchObject({ words: `改正 ${staff} 85` })
    expect(review.take((r) => accept(r, [item(r, 0).key])).now.redo).toBeNull()
  })
})

describe('the log of reviews', () => {
  it('comes to the same whatever the order and the lots it is read in', () => {
    const { entries } = begun()
      .take((r) => accept(r, keys(r)))
      .take(undo)
      .take((r) => reject(r, [item(r, 3).key]))
    const whole = takeReviews(emptyReviewLog, entries)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...entries], { minLength: entries.length }),
        fc.nat(8),
        (mixed, cut) => {
          const inLots = takeReviews(
            takeReviews(emptyReviewLog, mixed.slice(0, cut)),
            mixed.slice(Math.max(0, cut - 1)),
          )
          expect(inLots.imports).toEqual(whole.imports)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('leaves out what it cannot read, and names it', () => {
    const bad = sealEntry({ ...kept.draft, payload: { name: 'x' } }, { seq: 1, at: null })
    expect(takeReviews(emptyReviewLog, [bad])).toMatchObject({ faulty: [bad] })
  })
})
