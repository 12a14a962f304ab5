import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { atFirstUse, z } from '../schema/zod.ts'
import { canonicalJson, type Json } from './canonical-json.ts'

/** What somebody did, before the log gives it its place. */
export interface EntryDraft {
  /** What was done to what: `view.saved`. See `kinds.ts` for those this code knows. */
  readonly kind: string
  /** Layout of the payload of this kind; goes up when older code could no longer read it. */
  readonly version: number
  /** What it was done to: `view/3f2a…`. Later entries on a subject follow earlier ones. */
  readonly subject: string
  readonly payload: Json
}

/** One thing the reader did. Never changed once written; undoing is another entry. */
export interface Entry extends EntryDraft {
  /** First 32 hex digits of the SHA-256 over everything else: the same entry in two logs is one, an altered one none. */
  readonly id: string
  /** Higher than every entry the log held when it was written. Order comes from here, then from `id`, never from a clock. */
  readonly seq: number
  /** The machine's time in UTC, for display; null where it is not known. */
  readonly at: string | null
}

/** The envelope alone: a payload may be of a kind that only newer code understands. */
export const entrySchema: z.ZodType<Entry> = atFirstUse(() =>
  z.strictObject({
    id: z.string().regex(/^[0-9a-f]{32}$/, '编号不合格式'),
    seq: z.int('次序要是整数').min(1, '次序要是正整数'),
    at: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, '时间不合格式')
      .nullable(),
    kind: z
      .string()
      .max(60)
      .regex(/^[a-z]+(?:[.-][a-z]+)*$/, '种类不合格式'),
    version: z.int().min(1, '种类的版本要是正整数'),
    subject: z.string().min(1, '没有写对象').max(200, '对象过长'),
    payload: z.json(),
  }),
)

/** Gives a draft its place and its id. */
export function sealEntry(draft: EntryDraft, place: Pick<Entry, 'seq' | 'at'>): Entry {
  const { kind, version, subject, payload } = draft
  const content = { seq: place.seq, at: place.at, kind, version, subject, payload }
  return { id: idOf(content), ...content }
}

/** Whether an entry is what was once written. */
export function isIntact({ id, ...content }: Entry): boolean {
  return id === idOf(content)
}

/** The order of a log. */
export function byPlace(a: Entry, b: Entry): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function idOf({ seq, at, kind, version, subject, payload }: Omit<Entry, 'id'>): string {
  const text = canonicalJson({ seq, at, kind, version, subject, payload })
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32)
}
