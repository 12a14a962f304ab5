import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removeView, saveView } from '../../../src/core/user-log/changes.ts'
import { type Entry, type EntryDraft, isIntact, sealEntry } from '../../../src/core/user-log/entry.ts'
import { mergeLogs } from '../../../src/core/user-log/merge.ts'

const link = '#/compare?i=disclosure_requests'
const view = (id: string, name = id) => saveView(id, { name, link })
const at = (seq: number) => `2026-11-22T08:00:${String(seq).padStart(2, '0')}.000Z`
/** A log that goes on from another one. */
const after = (log: readonly Entry[], ...drafts: readonly EntryDraft[]) => {
  const seq = Math.max(0, ...log.map((entry) => entry.seq))
  return [...log, ...drafts.map((draft, i) => sealEntry(draft, { seq: seq + i + 1, at: at(seq + i + 1) }))]
}
const shared = after([], view('a'), view('b'))

describe('two logs that went apart', () => {
  it('come together with nothing lost and nothing twice', () => {
    const { entries, added, conflicts } = mergeLogs(after(shared, view('c')), after(shared, view('d')))
    expect(entries.map(({ subject }) => subject).toSorted()).toEqual(['view/a', 'view/b', 'view/c', 'view/d'])
    expect(added.map(({ subject }) => subject)).toEqual(['view/d'])
    expect(conflicts).toEqual([])
  })

  it('name what both changed, and the later entry stands', () => {
    const ours = after(shared, view('a', '甲'), view('c'))
    const theirs = after(shared, view('c2'), removeView('a'))
    const [conflict, ...others] = mergeLogs(ours, theirs).conflicts
    expect(others).toEqual([])
    expect(conflict).toMatchObject({
      subject: 'view/a',
      ours: { kind: 'view.saved', payload: { name: '甲' } },
      theirs: { kind: 'view.removed' },
      standing: { kind: 'view.removed' },
    })
  })

  it('have no conflict where both said the same, or only one of them said something', () => {
    expect(mergeLogs(after(shared, view('a', '甲')), after(shared, view('a', '甲'))).conflicts).toEqual([])
    expect(mergeLogs(shared, after(shared, view('a', '甲'))).conflicts).toEqual([])
  })

  it('name what both said about a thing this code does not know', () => {
    const review = (decision: string) => ({
      kind: 'figure.reviewed',
      version: 3,
      subject: 'figure/x',
      payload: { decision },
    })
    const { conflicts } = mergeLogs(after(shared, review('accept')), after(shared, review('reject')))
    expect(conflicts.map(({ subject }) => subject)).toEqual(['figure/x'])
  })

  it('come to the same log whichever is merged into the other', () => {
    const drafts = fc.array(
      fc.constantFrom(view('a', '甲'), view('c'), removeView('b'), view('d'), removeView('a')),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(drafts, drafts, (mine, yours) => {
        const [ours, theirs] = [after(shared, ...mine), after(shared, ...yours)]
        const merged = mergeLogs(ours, theirs)
        expect(mergeLogs(theirs, ours).entries).toEqual(merged.entries)
        expect(mergeLogs(merged.entries, theirs)).toEqual({
          entries: merged.entries,
          added: [],
          conflicts: [],
        })
      }),
    )
  })
})

describe('an entry', () => {
  const [entry] = shared
  if (entry === undefined) throw new Error('one was made')

  it('keeps its id however its keys are ordered', () => {
    expect(isIntact({ ...entry, payload: { link, name: 'a' } })).toBe(true)
    expect(isIntact({ ...entry, payload: { name: 'a', link } })).toBe(true)
  })

  it.each([
    ['its payload', { payload: { name: 'b', link } }],
    ['its place', { seq: 9 }],
    ['its time', { at: null }],
    ['its kind', { kind: 'view.removed' }],
    ['its subject', { subject: 'view/b' }],
  ])('is told from one with another of %s', (_, change) =>
    expect(isIntact({ ...entry, ...change })).toBe(false),
  )
})
