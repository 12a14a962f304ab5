import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { readSavedViewsFile, savedViewsFormat } from '../schema/saved-views.ts'
import { atFirstUse, parseForeign, z } from '../schema/zod.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { saveView } from './changes.ts'
import { byPlace, type Entry, entrySchema, isIntact } from './entry.ts'
import { foldUserLog } from './fold.ts'
import { oldEntry } from './old-entries.ts'
import { keptReports } from './own-reports.ts'

/** Everything the reader made, as one file. */
export interface Backup {
  /** The app that wrote it; null for a file of the days before backups. */
  readonly app: string | null
  /** The machine's time then, UTC; null where the file does not say. */
  readonly made: string | null
  /** The whole log, in its order. */
  readonly entries: readonly Entry[]
  /** The texts of the reports the log keeps, as far as they were there. */
  readonly texts: readonly BackupText[]
}

/** A kept text. Its hash is right; whether it is a text this code can read is for `core/review` to say. */
export interface BackupText {
  /** Of the file it was read from. */
  readonly sha256: string
  /** Of the content of `text`. */
  readonly hash: string
  readonly text: Json
}

export const backupFormat = 'faheng-backup'
/** Version 1 had no texts, and is still read. */
const backupVersion = 2

/** Far above what a person makes; a larger file is none of ours. */
const maxCharacters = 400_000_000
/** A file has one mistake many times; the first places show where. */
const mostFaults = 20

const countsSchema = atFirstUse(() =>
  z.strictObject({
    entries: z.int().min(0),
    views: z.int().min(0),
    groups: z.int().min(0),
    unrecognised: z.int().min(0),
    /** From version 2 on. */
    reports: z.int().min(0).optional(),
    texts: z.int().min(0).optional(),
  }),
)

const hash = atFirstUse(() => z.string('没有校验值').regex(/^[0-9a-f]{64}$/, '校验值不合格式'))

const fileSchema = atFirstUse(() =>
  z.strictObject({
    format: z.literal(backupFormat, '不是法衡的备份文件'),
    version: z.union([z.literal(1), z.literal(backupVersion)], '备份的格式版本不是1或2，请用更新的法衡打开'),
    app: z.string('没有写明程序版本').max(40),
    made: z.string('没有写明备份时间').regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, '备份时间不合格式'),
    counts: countsSchema,
    sha256: hash,
    entries: z.array(z.unknown(), '缺少记录列表').max(500_000, '记录太多'),
    texts: z.array(z.unknown(), '缺少原文列表').max(20_000, '原文太多').optional(),
  }),
)
const textSchema = atFirstUse(() => z.strictObject({ sha256: hash, hash, text: z.json() }))

/** The file's text, readable by people: what it holds stands before the entries. */
export function formatBackup(
  entries: readonly Entry[],
  origin: { app: string; made: string },
  texts: readonly BackupText[] = [],
): string {
  const sorted = entries.toSorted(byPlace)
  const content = { ...origin, counts: countsOf(backupVersion, sorted, texts), entries: sorted, texts }
  const { entries: list, texts: kept, ...head } = { format: backupFormat, version: backupVersion, ...content }
  const file = { ...head, sha256: hashOf(backupVersion, content), entries: list, texts: kept }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** Reads a backup, or a file of saved comparisons of older builds: all of it, or every fault found. Never throws. */
export function parseBackup(text: string): Backup | { readonly faults: readonly string[] } {
  if (text.length > maxCharacters) return { faults: ['文件超过 400 MB，不是法衡的备份。'] }
  try {
    const value: unknown = JSON.parse(text)
    return isSavedViews(value) ? readSavedViews(value) : readBackup(value)
  } catch (error) {
    if (error instanceof SyntaxError) return { faults: ['文件不是 JSON，可能没有下载完整或被改动过。'] }
    if (error instanceof RangeError) return { faults: ['文件内容一层套一层，没有尽头，不是法衡的备份。'] }
    throw error
  }
}

function readBackup(value: unknown): Backup | { faults: readonly string[] } {
  const file = parseForeign(fileSchema, value)
  if (!file.success)
    return { faults: listed(file.error.issues.map(({ message, path }) => at(path, message))) }
  const faults: string[] = []
  const entries: Entry[] = []
  const ids = new Set<string>()
  for (const [index, row] of file.data.entries.entries()) {
    const entry = parseForeign(entrySchema, row)
    const say = (message: string) => faults.push(`第${index + 1}条记录：${message}。`)
    if (!entry.success) for (const message of messagesOf(entry.error.issues)) say(message)
    else if (!isIntact(entry.data)) say('内容与编号不符，被改动过')
    else if (ids.has(entry.data.id)) say('与前面的一条重复')
    else {
      ids.add(entry.data.id)
      entries.push(entry.data)
    }
  }
  const texts = readTexts(file.data.texts ?? [], faults)
  const { app, made, counts, sha256: told, version } = file.data
  if (version !== 1 && file.data.texts === undefined) faults.push('缺少原文列表。')
  if (file.data.entries.length !== counts.entries) {
    faults.push(`目录说有${counts.entries}条记录，实际有${file.data.entries.length}条。`)
  } else if (
    faults.length === 0 &&
    canonicalJson(countsOf(version, entries, texts)) !== canonicalJson(counts as Counts)
  ) {
    faults.push('目录里的数目与记录不符。')
  }
  if (told !== hashOf(version, { app, made, counts, entries: file.data.entries, texts })) {
    faults.push('校验值不符，文件在备份之后被改动过或没有收全。')
  }
  return faults.length > 0 ? { faults: listed(faults) } : { app, made, entries, texts }
}

function readTexts(rows: readonly unknown[], faults: string[]): readonly BackupText[] {
  return rows.flatMap((row, index) => {
    const text = parseForeign(textSchema, row)
    if (text.success && jsonHash(text.data.text) === text.data.hash) return [text.data]
    faults.push(`第${index + 1}份原文：${text.success ? '内容与校验值不符，被改动过' : '不合格式'}。`)
    return []
  })
}

const isSavedViews = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === savedViewsFormat

function readSavedViews(value: unknown): Backup | { faults: readonly string[] } {
  const read = readSavedViewsFile(value)
  if ('faults' in read) return { faults: listed(read.faults) }
  const entries = read.views.map((view, index) => oldEntry(index + 1, (id) => saveView(id, view)))
  return { app: null, made: null, entries, texts: [] }
}

type Counts = { readonly [name: string]: number }

function countsOf(version: number, entries: readonly Entry[], texts: readonly BackupText[]): Counts {
  const { views, groups, unrecognised } = foldUserLog(entries)
  return {
    entries: entries.length,
    views: views.length,
    groups: groups.length,
    unrecognised: unrecognised.length,
    ...(version === 1 ? {} : { reports: keptReports(entries).length, texts: texts.length }),
  }
}

/** Texts go in by their hashes, which were compared with them. */
function hashOf(
  version: number,
  { texts, ...content }: { readonly texts: readonly BackupText[]; readonly [key: string]: unknown },
): string {
  const named = texts.map(({ sha256: file, hash: text }) => [file, text])
  return jsonHash((version === 1 ? content : { ...content, texts: named }) as Json)
}

const jsonHash = (value: Json): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))

const messagesOf = (issues: readonly { readonly message: string }[]): readonly string[] => [
  ...new Set(issues.map(({ message }) => message)),
]

function at([field]: readonly PropertyKey[], message: string): string {
  return field === 'counts' ? `目录里的数目：${message}。` : `${message}。`
}

function listed(faults: readonly string[]): readonly string[] {
  const rest = faults.length - mostFaults
  return rest <= 0 ? faults : [...faults.slice(0, mostFaults), `另有 ${rest} 处同样或别的问题。`]
}
