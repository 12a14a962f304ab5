import type { Qualifier } from '../../schema/figure.ts'

/** One number the text states for one indicator. `text.slice(start, end) === quote`, offsets in UTF-16 units. */
export interface FigureReading {
  indicator: string
  value: number
  qualifier: Qualifier
  /** The measure word as printed; empty where the source lost it or prints none. */
  unit: string
  scope: 'bureau' | 'system'
  role: 'single' | 'total' | 'part'
  quote: string
  start: number
  end: number
  /** Id of the lexicon entry that read it. */
  rule: string
  /** Caveats in Chinese, separated by `；`. */
  note: string
}

/** Stable ids of the reasons for which a number is not a figure. */
export type RefusalReason =
  | 'requirement'
  | 'plan'
  | 'other-body'
  | 'ordinal'
  | 'document-number'
  | 'programme-name'
  | 'title'
  | 'subset-of-total'
  | 'other-year'
  | 'year-on-year'
  | 'date'
  | 'time-limit'
  | 'legal-article'
  | 'money'
  | 'excluded'
  | 'negated'
  | 'wrong-measure-word'
  | 'no-subject'

/** A number that looked like a figure and is not, for a reviewer. */
export interface RefusedCandidate {
  /** The indicator it nearly was, where one is known. */
  indicator: string | null
  value: number | null
  quote: string
  start: number
  end: number
  reason: RefusalReason
}

/** UTF-16 offsets, end exclusive. */
export interface TextSpan {
  start: number
  end: number
}

/** What the reader of the whole report knows and the reader of figures needs. */
export interface FigureContext {
  /** The year reported on, if known. */
  year: number | null
  /** The report's own body; navigation and footers lie outside. */
  body: TextSpan
  /** Spans whose figures are plans for next year. */
  planSpans?: readonly TextSpan[]
  /** The reporting body's name as read. */
  bureau?: string | null
  kind?: 'rule_of_law' | 'enforcement' | 'disclosure'
}

/** What one text yields, both lists in the order of the text. */
export interface FigureReadings {
  figures: FigureReading[]
  refused: RefusedCandidate[]
}
