import type { TextSpan } from '../extract/figures/types.ts'
import type { Figure, StatedFigure } from '../schema/figure.ts'
import type { OwnIdentity, OwnReport } from '../schema/own-report.ts'
import type { Report } from '../schema/report.ts'
import type { decisions } from '../user-log/review-kinds.ts'
import type { KeptText } from './kept-text.ts'

/** What a person last said of one figure. */
export interface Decision {
  readonly decision: (typeof decisions)[number]
  /** As it now stands; null where it is rejected. */
  readonly figure: StatedFigure | null
  readonly why: string
  /** The machine's time, UTC, for display. */
  readonly at: string | null
}

/** What can be undone or done again next. */
export interface UndoStep {
  /** Ids of the entries it takes back. */
  readonly entries: readonly string[]
  /** 改正 disclosure_requests 88. */
  readonly words: string
  /** Keys of the figures it is about. */
  readonly figures: readonly string[]
}

/** A report of the reader's own, and what was decided of it: all that the log knows, without the text. */
export interface KeptImport {
  /** Of the file. */
  readonly sha256: string
  /** Place in the log: earlier ones come first. */
  readonly place: number
  /** As it was kept. */
  readonly report: OwnReport
  /** Whose report it is, as the reader last said. */
  readonly identity: OwnIdentity
  /** By key of the figure. */
  readonly decisions: ReadonlyMap<string, Decision>
  /** Indicators the report was searched for and does not state. */
  readonly unstated: ReadonlySet<string>
  /** Proposals nobody has decided on. */
  readonly left: number
  /** Bureau and year are known, nothing is left, and the reader said so. Undoing a decision takes it back. */
  readonly isFinished: boolean
  readonly coverage: Report['coverage']
  /** By `report/indicator`. */
  readonly settled: ReadonlyMap<string, Settlement>
  /** By `indicator/` and the hash of the other own file on the same report. */
  readonly twins: ReadonlyMap<string, TwinSettlement>
  /** The number of the step that was taken last; 0 before the first. */
  readonly step: number
  readonly undo: UndoStep | null
  readonly redo: UndoStep | null
}

/** Which of two statements the reader let stand, with both as they were then. */
export interface Settlement {
  readonly stands: 'own' | 'published'
  readonly own: readonly StatedFigure[]
  readonly published: readonly Figure[]
}

/** Which of two own files the reader let stand, with what both said then. */
export interface TwinSettlement {
  readonly stands: 'own' | 'other'
  readonly own: readonly StatedFigure[]
  readonly theirs: readonly StatedFigure[]
  /** In the log: the last word counts. */
  readonly place: number
}

export type ItemState = 'open' | Decision['decision']

/** One figure of the list a reviewer goes through. */
export interface ReviewItem {
  readonly key: string
  readonly state: ItemState
  /** As it was read; null for one that a person added. */
  readonly proposal: StatedFigure | null
  /** Where it stands in the kept text; null where it has no place there. */
  readonly place: TextSpan | null
  /** As it now stands: the proposal while it is open; null where it is rejected. */
  readonly figure: StatedFigure | null
  readonly why: string
}

/** An import with its text: what a reviewer looks at. */
export interface Review extends KeptImport {
  readonly text: KeptText
  /** In the order of the text. */
  readonly items: readonly ReviewItem[]
}
