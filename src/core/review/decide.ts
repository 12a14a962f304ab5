import type { StatedFigure } from '../schema/figure.ts'
import type { OwnIdentity } from '../schema/own-report.ts'
import type { Report } from '../schema/report.ts'
import { draft } from '../user-log/changes.ts'
import type { EntryDraft } from '../user-log/entry.ts'
import type { PayloadOf } from '../user-log/kinds.ts'
import { figureKey } from './figure-key.ts'
import { stated } from './stated.ts'
import type { KeptImport, Review, ReviewItem } from './types.ts'

// Each of these is one thing a reviewer does: its entries are written together and undone together.

/** Takes figures as they were read; those that were rejected or corrected before too. */
export const accept = (review: Review, keys: readonly string[]): EntryDraft[] =>
  itemsOf(review, keys).flatMap(({ key, proposal, figure }) => {
    const stands = proposal ?? figure
    return stands === null ? [] : [decide(review, key, { decision: 'accepted', figure: stated(stands) })]
  })

/** Says what a figure is instead. */
export const correct = (review: Review, key: string, figure: StatedFigure, why = ''): EntryDraft[] => [
  decide(review, key, { decision: decisionOn(key), figure: stated(figure), why }),
]

export const reject = (review: Review, keys: readonly string[], why = ''): EntryDraft[] =>
  itemsOf(review, keys).map(({ key }) => decide(review, key, { decision: 'rejected', figure: null, why }))

/** Puts in a figure the program did not read. */
export const add = (review: KeptImport, figure: StatedFigure, why = ''): EntryDraft[] => [
  decide(review, addedKey(review, figure), { decision: 'added', figure: stated(figure), why }),
]

/** One figure is several: the first takes its place, the others stand beside it. */
export function splitParts(review: Review, key: string, parts: readonly StatedFigure[]): EntryDraft[] {
  const [first, ...rest] = parts.map((part) => ({ ...stated(part), role: 'part' as const }))
  if (first === undefined) return []
  const why = '拆分'
  return [
    decide(review, key, { decision: decisionOn(key), figure: first, why }),
    ...rest.map((part) => decide(review, addedKey(review, part), { decision: 'added', figure: part, why })),
  ]
}

/** Several figures are one: it takes the place of the first, the others no longer count. */
export function mergeParts(review: Review, keys: readonly string[], merged: StatedFigure): EntryDraft[] {
  const [first, ...rest] = itemsOf(review, keys)
  if (first === undefined) return []
  const why = '合并'
  return [
    decide(review, first.key, { decision: decisionOn(first.key), figure: stated(merged), why }),
    ...rest.map(({ key }) => decide(review, key, { decision: 'rejected', figure: null, why })),
  ]
}

/** This figure is the report's word on its indicator, the others that count are its parts. Open ones stay open. */
export function chooseHeadline(review: Review, key: string): EntryDraft[] {
  const chosen = review.items.find((item) => item.key === key)?.figure
  if (!chosen) return []
  const beside = review.items.filter(
    (item) => item.key !== key && item.figure?.indicator === chosen.indicator,
  )
  const give = (one: string, figure: StatedFigure, role: StatedFigure['role']) =>
    decide(review, one, {
      decision: decisionOn(one),
      figure: { ...stated(figure), role },
      why: '选定总数',
    })
  return [
    give(key, chosen, beside.length === 0 ? 'single' : 'total'),
    ...beside.flatMap(({ key: other, state, figure }) =>
      state === 'open' || figure === null || figure.role === 'part' ? [] : [give(other, figure, 'part')],
    ),
  ]
}

/** The report was searched and does not state this; what was read for it no longer counts. */
export function markUnstated(review: Review, indicator: string, unstated = true): EntryDraft[] {
  const read = unstated ? review.items.filter(({ figure }) => figure?.indicator === indicator) : []
  const why = '报告没有写'
  return [
    ...read.map(({ key }) => decide(review, key, { decision: 'rejected', figure: null, why })),
    draft('review.unstated', `indicator/${review.sha256}/${indicator}`, {
      step: review.step + 1,
      unstated,
    } satisfies PayloadOf<'review.unstated'>),
  ]
}

/** Says whose report it is. */
export const identify = (review: KeptImport, identity: OwnIdentity): EntryDraft[] => [
  draft('import.identified', `import/${review.sha256}`, { step: review.step + 1, identity }),
]

/** All that was read has been decided. See `obstacles` for when that cannot be said. */
export const finish = (review: KeptImport, coverage: Report['coverage'] = review.coverage): EntryDraft[] => [
  draft('review.finished', `review/${review.sha256}`, { step: review.step + 1, coverage }),
]

export const reopen = (review: KeptImport): EntryDraft[] => [
  draft('review.reopened', `review/${review.sha256}`, { step: review.step + 1 }),
]

/** Takes the last step back; nothing where there is none. */
export const undo = (review: KeptImport): EntryDraft[] => undoing(review, review.undo)

/** Does again what was undone last; nothing once something else was done. */
export const redo = (review: KeptImport): EntryDraft[] => undoing(review, review.redo)

/** Why a review cannot be finished yet, one short Chinese phrase each. */
export function obstacles({ left, identity }: KeptImport): readonly string[] {
  return [
    ...(identity.adcode === null ? ['地区不详'] : []),
    ...(identity.year === null ? ['年度不详'] : []),
    ...(left > 0 ? [`还有 ${left} 个数字没有看`] : []),
  ]
}

function undoing({ sha256 }: KeptImport, step: KeptImport['undo']): EntryDraft[] {
  return step === null ? [] : [draft('review.undone', `undo/${sha256}`, { entries: step.entries })]
}

function decide(
  review: KeptImport,
  key: string,
  { why = '', ...said }: Omit<PayloadOf<'review.decided'>, 'step' | 'why'> & { why?: string },
): EntryDraft {
  return draft('review.decided', `figure/${review.sha256}/${key}`, { step: review.step + 1, ...said, why })
}

/** A figure a person put in stays one, whatever becomes of it. */
const decisionOn = (key: string): 'added' | 'corrected' => (key.startsWith(addedMark) ? 'added' : 'corrected')
const addedMark = '+'

const itemsOf = ({ items }: Review, keys: readonly string[]): readonly ReviewItem[] =>
  keys.flatMap((key) => items.find((item) => item.key === key) ?? [])

/** Never the key of a proposal, nor of what was put in before. */
function addedKey({ decisions }: KeptImport, figure: StatedFigure): string {
  const key = addedMark + figureKey(figure)
  let free = key
  for (let n = 2; decisions.has(free); n++) free = `${key}#${n}`
  return free
}
