import { canonicalJson } from './canonical-json.ts'
import { chooseSetting, draft, saveGroup, saveView } from './changes.ts'
import type { Entry, EntryDraft } from './entry.ts'
import { foldUserLog, type UserState } from './fold.ts'
import { isReviewEntry, readEntry } from './kinds.ts'
import { type KeptSummary, keptReports, standingCorrections } from './own-reports.ts'
import { reviewWords } from './review-words.ts'
import { type SettingName, settingValues } from './thing-kinds.ts'

/** One thing of the reader's, whatever it is. */
export interface Thing {
  readonly subject: string
  /** 比较“两地副校长”. */
  readonly words: string
  /** Writes it as it is. */
  readonly draft: EntryDraft
  /** What makes it what it is, beyond the draft: all that was done to it. */
  readonly done: readonly string[]
}

/** What a state holds, by subject. */
export function thingsOf({ views, groups, settings }: UserState): ReadonlyMap<string, Thing> {
  const names = (Object.keys(settingValues) as SettingName[]).filter((name) => settings[name] !== undefined)
  const drafts = [
    ...views.map((view) => saveView(view.id, view)),
    ...groups.map((group) => saveGroup(group.id, group)),
    ...names.flatMap((name) => {
      const value = settings[name]
      return value === undefined ? [] : [chooseSetting(name, value)]
    }),
  ]
  return new Map(
    drafts.map((draft) => [
      draft.subject,
      { subject: draft.subject, words: wordsOf(draft), draft, done: [] },
    ]),
  )
}

export const isSame = (a: Thing | undefined, b: Thing | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : canonicalJson([a.draft.payload, a.done]) === canonicalJson([b.draft.payload, b.done])

const settingWords: Readonly<Record<SettingName, (value: string) => string>> = {
  theme: (value) => `外观：${themeNames[value] ?? value}`,
  unreviewed: (value) => `未复核的数字：${value === 'in' ? '进入比较' : '不进入比较'}`,
  single_keys: (value) => `复核的单键：${value === 'on' ? '开' : '关'}`,
}
const themeNames: Readonly<Record<string, string>> = { auto: '跟随系统', light: '浅色', dark: '深色' }

/** What an entry leaves its subject as: 比较“两地副校长”, 已删除, 未识别的记录. */
export function wordsOf(draft: EntryDraft): string {
  const known = readEntry(draft)
  if (known === 'newer') return `未识别的记录（${draft.kind}）`
  if (known === 'faulty') return '读不出的记录'
  if (isReviewEntry(known)) return reviewWords(known)
  switch (known.kind) {
    case 'view.saved':
      return `比较“${known.payload.name}”`
    case 'group.saved':
      return `分组“${known.payload.name}”（${known.payload.adcodes.length} 个地区）`
    case 'setting.chosen':
      return known.id in settingWords
        ? settingWords[known.id as SettingName](known.payload.value)
        : `设置：${known.id}`
    case 'view.moved':
      return '换了位置'
    case 'view.removed':
    case 'group.removed':
      return '已删除'
  }
}

/** The things of a log. */
export const thingsOfLog = (entries: readonly Entry[]): ReadonlyMap<string, Thing> =>
  new Map([
    ...thingsOf(foldUserLog(entries)),
    ...keptReports(entries).map(thingOfReport),
    ...standingCorrections(entries).map(thingOfCorrection),
  ])

/** What was done to a report only grows: an older state of it is no loss, and nothing to turn back to. */
export const onlyGrows = ({ subject }: Thing): boolean => subject.startsWith('import/')

function thingOfReport({ sha256, report, entries }: KeptSummary): [string, Thing] {
  const kept = draft('import.kept', `import/${sha256}`, report)
  const words = `${wordsOf(kept)}（${entries.length} 条记录）`
  return [kept.subject, { subject: kept.subject, words, draft: kept, done: entries }]
}

function thingOfCorrection({ subject, kind, version, payload }: EntryDraft): [string, Thing] {
  const made = { kind, version, subject, payload }
  return [subject, { subject, words: wordsOf(made), draft: made, done: [] }]
}
