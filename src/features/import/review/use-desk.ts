import { useEffect, useMemo, useRef, useState } from 'react'
import { displayValue } from '../../../core/compare/cell-text.ts'
import * as decide from '../../../core/review/decide.ts'
import { type Difference, differencesOf, settle } from '../../../core/review/differences.ts'
import { readSelected } from '../../../core/review/read-selected.ts'
import { settleTwins, type TwinDifference, twinDifferencesOf } from '../../../core/review/twins.ts'
import type {
  KeptImport,
  Review,
  ReviewItem,
  Settlement,
  TwinSettlement,
} from '../../../core/review/types.ts'
import type { TextSpan } from '../../../core/extract/figures/types.ts'
import type { StatedFigure } from '../../../core/schema/figure.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import type { EntryDraft } from '../../../core/user-log/entry.ts'
import type { FigureDraft } from './figure-form.tsx'
import { draftOfSelection, mergedDraft } from './figure-drafts.ts'
import { indicatorOf, nameOfIndicator, nextOpen, reviewGroups } from './review-groups.ts'
import { selectedSpan } from './selected-span.ts'
import { type DeskPlace, useDeskPlace } from './use-desk-place.ts'

export type DeskTab = 'figures' | 'refused' | 'silent' | 'differences'

/** A form that stands open, and what it is about. */
export type DeskForm =
  | { readonly kind: 'correct' | 'split'; readonly key: string }
  | {
      readonly kind: 'merge'
      readonly key: string
      readonly keys: readonly string[]
      readonly begin: FigureDraft
    }
  | { readonly kind: 'add'; readonly begin: FigureDraft }

/** Does one thing, after all that was asked before; settles with null, or a Chinese sentence on why it was not written. */
export type Act = (step: (review: Review) => readonly EntryDraft[]) => Promise<string | null>

export type DeskControl = ReturnType<typeof useDesk>

/** Everything a reviewer can do with one report, whichever way it is asked for. */
export function useDesk(dataset: Dataset, review: Review, others: readonly KeptImport[], act: Act) {
  const groups = useMemo(() => reviewGroups(dataset, review.items), [dataset, review.items])
  const differences = useMemo(() => differencesOf(review, dataset), [review, dataset])
  const twins = useMemo(
    () => twinDifferencesOf(review, others, dataset.indicators),
    [review, others, dataset.indicators],
  )
  const order = useMemo(() => groups.flatMap(({ items }) => items), [groups])
  const keys = useMemo(() => review.items.map(({ key }) => key), [review.items])
  const { place, mark, panes, go } = useDeskPlace(keys)
  const [failure_zh, setFailure] = useState<string | null>(null)
  const [tab, setTab] = useState<DeskTab>('figures')
  const [form, setForm] = useState<DeskForm | null>(null)
  const [message, setMessage] = useState('')
  // Decided and not written yet: nobody is led to these again.
  const pending = useRef(new Set<string>())
  useEffect(() => pending.current.clear(), [review])

  const take = async (step: (now: Review) => readonly EntryDraft[]): Promise<boolean> => {
    const why = await act(step)
    setFailure(why)
    if (why !== null) pending.current.clear()
    return why === null
  }
  const itemOf = (key: string) => review.items.find((item) => item.key === key) ?? null
  const current = place?.kind === 'figures' ? itemOf(place.key) : null
  const nameOf = (item: ReviewItem) => {
    const figure = item.figure ?? item.proposal
    return figure === null
      ? ''
      : `${nameOfIndicator(dataset, figure.indicator)} ${displayValue(figure.value, figure.qualifier)}${figure.unit}`
  }
  const goTo = (to: DeskPlace) => {
    setTab(to.kind)
    setForm(null)
    go(to, 'list')
  }
  const leftBut = (more: ReadonlySet<string>) =>
    order.filter((item) => item.state === 'open' && !more.has(item.key)).length
  const say = (words: string) => {
    const left = leftBut(pending.current)
    setMessage(`${words}。${left === 0 ? '没有待定的数字了。' : `还有 ${left} 个待定。`}`)
  }
  /** Writes a decision on a figure and leads to the next open one. */
  const decided = (item: ReviewItem, words: string, step: (now: Review) => readonly EntryDraft[]) => {
    pending.current.add(item.key)
    const next = nextOpen(order, item.key, pending.current)
    if (next === null) goTo({ kind: 'figures', key: item.key })
    else goTo({ kind: 'figures', key: next.key })
    say(words)
    void take(step)
  }
  const written = (words: string, step: (now: Review) => readonly EntryDraft[]) => {
    say(words)
    void take(step)
  }
  const groupOf = (item: ReviewItem) =>
    review.items.filter((other) => other.figure !== null && indicatorOf(other) === indicatorOf(item))

  return {
    groups,
    order,
    differences,
    /** The same from other own files on the same report. */
    twins,
    /** How many of both nobody has settled. */
    unsettled: [...differences, ...twins].filter(({ stands }) => stands === null).length,
    place,
    mark,
    panes,
    tab,
    form,
    message,
    failure_zh,
    current,
    goTo,
    choose: (to: DeskPlace, focus: 'text' | 'list') => {
      setTab(to.kind)
      go(to, focus)
    },
    setTab: (to: DeskTab) => {
      setForm(null)
      setTab(to)
    },
    setForm,
    /** Says something in the live region. */
    tell: setMessage,
    walk: (by: 1 | -1) => {
      if (tab === 'refused') {
        const at = place?.kind === 'refused' ? place.index + by : 0
        if (review.text.refused[at] !== undefined) goTo({ kind: 'refused', index: at })
        return
      }
      const at = order.findIndex((item) => item.key === current?.key)
      const next = order[at < 0 ? 0 : at + by]
      if (next !== undefined) goTo({ kind: 'figures', key: next.key })
    },
    accept: (item: ReviewItem) => {
      if (item.state === 'rejected' && item.proposal === null) return
      decided(item, `已采用 ${nameOf(item)}`, (now) => decide.accept(now, [item.key]))
    },
    reject: (item: ReviewItem) =>
      decided(item, `不采用 ${nameOf(item)}`, (now) => decide.reject(now, [item.key])),
    correct: (item: ReviewItem, figure: StatedFigure) =>
      decided(item, `已改正为 ${figure.value}${figure.unit}`, (now) => decide.correct(now, item.key, figure)),
    add: (figure: StatedFigure) => {
      setForm(null)
      setTab('figures')
      void take((now) => {
        const drafts = decide.add(now, figure)
        // The key of what is added is in its subject, behind the file.
        const key = drafts[0]?.subject.split('/').slice(2).join('/') ?? ''
        go({ kind: 'figures', key }, 'list')
        return drafts
      })
      say(`已补充 ${nameOfIndicator(dataset, figure.indicator)} ${figure.value}${figure.unit}`)
    },
    split: (item: ReviewItem, parts: readonly StatedFigure[]) =>
      decided(item, `已拆成 ${parts.length} 个分项`, (now) => decide.splitParts(now, item.key, parts)),
    merge: (item: ReviewItem, some: readonly string[], figure: StatedFigure) =>
      decided(item, `已合成 ${figure.value}${figure.unit}`, (now) => decide.mergeParts(now, some, figure)),
    chooseHeadline: (item: ReviewItem) =>
      decided(item, `${nameOf(item)} 作为总数`, (now) => decide.chooseHeadline(now, item.key)),
    markSilent: (indicator: string, isSilent: boolean) =>
      written(
        `${nameOfIndicator(dataset, indicator)}${isSilent ? ' 标为未提及' : ' 不再标为未提及'}`,
        (now) => decide.markUnstated(now, indicator, isSilent),
      ),
    settle: (difference: Difference, stands: Settlement['stands']) =>
      written(
        `${nameOfIndicator(dataset, difference.indicator)} 以${stands === 'own' ? '自己读的' : '已发布的'}为准`,
        (now) => settle(now, difference, stands),
      ),
    settleTwins: (difference: TwinDifference, stands: TwinSettlement['stands']) =>
      written(
        `${nameOfIndicator(dataset, difference.indicator)} 以${stands === 'own' ? '这份文件' : '另一份文件'}为准`,
        (now) => settleTwins(now, difference, stands),
      ),
    identify: (identity: Review['identity']) =>
      written('已指定地区和年度', (now) => decide.identify(now, identity)),
    undo: () => step('撤销', review.undo, decide.undo),
    redo: () => step('重做', review.redo, decide.redo),
    finish: () => written('复核完毕', (now) => decide.finish(now)),
    reopen: () => written('重新打开复核', (now) => decide.reopen(now)),
    beginCorrect: (item: ReviewItem) => setForm({ kind: 'correct', key: item.key }),
    beginSplit: (item: ReviewItem) => {
      if (item.figure !== null) setForm({ kind: 'split', key: item.key })
    },
    beginMerge: (item: ReviewItem) => {
      const some = groupOf(item)
      const begin = mergedDraft(review.text.text, some)
      if (begin === null) setMessage('这项指标只有一个数，没有可合并的。')
      else setForm({ kind: 'merge', key: item.key, keys: some.map(({ key }) => key), begin })
    },
    /** From what is selected in the text, else from the refused number at hand, else from nothing. */
    beginAdd: (indicator = '') => {
      if (review.text.listed !== undefined) {
        setMessage('数据表和数据包里没有的数字不能在这里补充。')
        return
      }
      const pane = panes.text.current
      const refused =
        place?.kind === 'refused' && tab === 'refused' ? review.text.refused[place.index] : undefined
      const span: TextSpan | null = (pane && selectedSpan(pane)) ?? refused ?? null
      const read = span === null ? null : readSelected(review.text.text, span)
      setForm({ kind: 'add', begin: draftOfSelection(review, read, indicator || (refused?.indicator ?? '')) })
    },
  }

  /** Undoing and doing again lead to the figure they are about. */
  function step(word: string, what: Review['undo'], drafts: (now: Review) => readonly EntryDraft[]): void {
    if (what === null) {
      setMessage(`没有可${word}的。`)
      return
    }
    const [key] = what.figures
    setForm(null)
    void take(drafts).then((isWritten) => {
      if (isWritten && key !== undefined) goTo({ kind: 'figures', key })
    })
    setMessage(`已${word}：${inWords(dataset, what.words)}。`)
  }
}

/** Entries name indicators by their ids. */
function inWords(dataset: Dataset, words: string): string {
  return words.replace(/[a-z][a-z0-9_]+/g, (id) => nameOfIndicator(dataset, id))
}
