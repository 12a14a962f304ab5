import type { MeasureClass } from '../measures.ts'

/**
 * One way reports state one indicator. Word lists are written `甲|乙|丙`; `<名>` stands for the set of that name
 * in `words.ts`. A number is read by this entry when a head stands near it, its measure word fits, and the
 * conditions hold. How the engine chooses among entries: docs/adding-an-indicator.md.
 */
export interface Entry {
  /** Unique id, printed with every figure it reads. */
  rule: string
  indicator: string
  /** The kind of measure word the number must carry (`measures.ts`); a lost one is tolerated. */
  measure: MeasureClass
  /** The words that name what is counted: one must stand in the number's own window. */
  heads: string
  /** Each list must have a word in the number's own window (up to the numbers beside it). */
  near?: readonly string[]
  /** Each list must have a word in the window or earlier in the sentence. */
  with?: readonly string[]
  /** Each list must have a word in the window or after it, before the next number. */
  ahead?: readonly string[]
  /** None of these may stand in the number's own window. */
  unless?: string
  /** None of these may stand in the window or before it in the sentence. */
  unlessBefore?: string
  scope?: 'system'
  /** 无…, 未发生… before a head says 0. */
  absence?: boolean
  /** 全覆盖, 配齐 beside a head says 100. */
  full?: boolean
  /** Read only when the sentence holds no figure by that other rule. */
  yieldsTo?: string
  /** A planned number counts too, with the note 计划. */
  plans?: boolean
  /** [words, note]: the note is added when one of the words stands in the clause. */
  notes?: readonly (readonly [words: string, note: string])[]
  /** A clause this entry must read, and the value; run as a test. */
  reads: readonly [clause: string, value: number]
  /** A clause in which nothing may be read for this indicator; run as a test. */
  refuses: string
}
