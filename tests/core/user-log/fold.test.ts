import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chooseSetting,
  moveView,
  removeGroup,
  removeView,
  saveGroup,
  saveView,
} from '../../../src/core/user-log/changes.ts'
import { type EntryDraft, sealEntry } from '../../../src/core/user-log/entry.ts'
import { foldUserLog } from '../../../src/core/user-log/fold.ts'

const link = '#/compare?i=disclosure_requests'
const view = (id: string, name = id) => saveView(id, { name, link })
const at = '2026-11-22T08:00:00.000Z'
const log = (...drafts: readonly EntryDraft[]) =>
  drafts.map((draft, index) => sealEntry(draft, { seq: index + 1, at }))
const names = (...drafts: readonly EntryDraft[]) => foldUserLog(log(...drafts)).views.map(({ name }) => name)
const three = [view('a'), view('b'), view('c')]
const kept = foldUserLog(log(...three)).views
const moved = (id: string, by: -1 | 1) => {
  const draft = moveView(kept, id, by)
  if (draft === null) throw new Error('at the end')
  return draft
}

describe('what the log of the reader comes to', () => {
  it.each([
    ['as it was saved', [], ['a', 'b', 'c']],
    ['renamed in its place', [view('b', '乙')], ['a', '乙', 'c']],
    ['removed', [removeView('b')], ['a', 'c']],
    ['brought back where it stood', [removeView('b'), view('b')], ['a', 'b', 'c']],
    ['moved up', [moved('c', -1)], ['a', 'c', 'b']],
    ['moved up to the front', [moved('b', -1)], ['b', 'a', 'c']],
    ['moved down', [moved('a', 1)], ['b', 'a', 'c']],
    ['moved behind one that was removed meanwhile', [removeView('b'), moved('a', 1)], ['a', 'c']],
    ['unchanged by a move of what is not there', [{ ...moved('a', 1), subject: 'view/z' }], ['a', 'b', 'c']],
    ['unchanged by the removal of what is not there', [removeView('z')], ['a', 'b', 'c']],
  ])('is %s', (_, more, expected) => expect(names(...three, ...more)).toEqual(expected))

  it('moves nothing past the ends', () => {
    expect(moveView(kept, 'a', -1)).toBeNull()
    expect(moveView(kept, 'c', 1)).toBeNull()
    expect(moveView(kept, 'z', 1)).toBeNull()
  })

  it('holds groups and the last choice of a setting', () => {
    const group = { name: '两地', adcodes: ['440281', '500101'] }
    const { groups, settings } = foldUserLog(
      log(
        saveGroup('g', group),
        saveGroup('h', group),
        removeGroup('g'),
        chooseSetting('theme', 'dark'),
        chooseSetting('theme', 'light'),
      ),
    )
    expect(groups).toEqual([{ id: 'h', ...group }])
    expect(settings).toEqual({ theme: 'light' })
  })

  it('keeps what newer code wrote, and what should be readable and is not, apart from the rest', () => {
    const newer = {
      kind: 'figure.reviewed',
      version: 1,
      subject: 'figure/x',
      payload: { decision: 'accept' },
    }
    const later = { ...view('d'), version: 2, payload: { title: '另一种写法' } }
    const faulty = { ...view('e'), payload: { name: '坏', link: 'javascript:alert(1)' } }
    const unknown = {
      kind: 'setting.chosen',
      version: 1,
      subject: 'setting/theme',
      payload: { value: 'pink' },
    }
    const state = foldUserLog(log(...three, newer, later, faulty, unknown))
    expect(state.views.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
    expect(state.unrecognised.map(({ kind }) => kind)).toEqual(['figure.reviewed', 'view.saved'])
    expect(state.faulty.map(({ subject }) => subject)).toEqual(['view/e', 'setting/theme'])
  })

  it('does not depend on the order in which entries are read', () => {
    const entries = log(...three, moved('c', -1), removeView('a'), view('a', '甲'), view('d'))
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(foldUserLog(shuffled)).toEqual(foldUserLog(entries))
      }),
    )
  })
})
