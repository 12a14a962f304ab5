import { describe, expect, it } from 'vitest'
import { accept, finish, identify, reject } from '../../../src/core/review/decide.ts'
import {
  nextOpen,
  reviewGroups,
  silentIndicators,
} from '../../../src/features/import/review/review-groups.ts'
import { nextInQueue, queueFilters, queueOf } from '../../../src/features/import/review/review-queue.ts'
import { keeping, ReviewOfOne } from '../../support/kept-report.ts'
import { inventedReport } from '../../support/invented-report.ts'
import { realDataset } from '../../support/real-dataset.ts'

const dataset = await realDataset()
const one = () => new ReviewOfOne(kept)
const kept = await keeping()

describe('the list of figures', () => {
  it('goes through the text, with the figures of one indicator together', () => {
    const { items } = one().now
    const groups = reviewGroups(dataset, items)
    expect(groups.flatMap((group) => group.items)).toHaveLength(items.length)
    expect(new Set(groups.map(({ indicator }) => indicator)).size).toBe(groups.length)
    const firsts = groups.map((group) => items.indexOf(group.items[0] ?? items[0] ?? (undefined as never)))
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
  })

  it('leads from a decision to the next open figure, round the end, and to none at last', () => {
    const { items } = one().now
    const [first, second, third] = items
    const last = items.at(-1)?.key ?? ''
    expect(nextOpen(items, first?.key ?? '', new Set())?.key).toBe(second?.key)
    expect(nextOpen(items, first?.key ?? '', new Set([second?.key ?? '']))?.key).toBe(third?.key)
    expect(nextOpen(items, last, new Set([last]))?.key).toBe(first?.key)
    expect(nextOpen(items, last, new Set(items.map(({ key }) => key)))).toBeNull()
  })

  it('leaves the indicators of its kind that nothing was read for', () => {
    const review = one()
    const [item] = review.now.items
    const indicator = item?.figure?.indicator ?? ''
    expect(silentIndicators(dataset, review.now)).not.toContain(indicator)
    review.take((r) =>
      reject(
        r,
        r.items.filter(({ figure }) => figure?.indicator === indicator).map(({ key }) => key),
      ),
    )
    expect(silentIndicators(dataset, review.now)).toContain(indicator)
  })
})

describe('the queue', () => {
  const knowledge = { differences: () => 0, words: () => '' }

  it('says how many more files are on the same report, and of none where it is not known whose it is', async () => {
    const [a, b] = [one(), new ReviewOfOne(await keeping(`${inventedReport.join('\n')}\n二`))]
    const others = () => queueOf([a.now, b.now], knowledge).map((row) => row.others)
    expect(others()).toEqual([1, 1])
    b.take((r) => identify(r, { ...r.identity, year: 2023 }))
    expect(others()).toEqual([0, 0])
    for (const review of [a, b]) review.take((r) => identify(r, { ...r.identity, year: null }))
    expect(others()).toEqual([0, 0])
  })

  it('goes on with what was begun, else with the first that has something left', async () => {
    const [a, b] = [one(), new ReviewOfOne(await keeping(`${inventedReport.join('\n')}\n二`))]
    const rows = () => queueOf([a.now, b.now], knowledge)
    expect(nextInQueue(rows())?.kept.sha256).toBe(a.now.sha256)
    b.take((r) => accept(r, [r.items[0]?.key ?? '']))
    expect(nextInQueue(rows())?.kept.sha256).toBe(b.now.sha256)
    for (const review of [a, b])
      review
        .take((r) =>
          accept(
            r,
            r.items.map(({ key }) => key),
          ),
        )
        .take((r) => finish(r))
    expect(nextInQueue(rows())).toBeUndefined()
    expect(rows().filter(queueFilters.finished.holds)).toHaveLength(2)
    const [row] = queueOf([a.now], { ...knowledge, differences: () => 1 })
    expect(row).toMatchObject({ isOpen: true, differences: 1 })
  })

  it('tells reports of no known bureau or year', () => {
    const review = one().take((r) => identify(r, { ...r.identity, year: null }))
    expect(queueOf([review.now], knowledge).filter(queueFilters.unknown.holds)).toHaveLength(1)
  })
})
