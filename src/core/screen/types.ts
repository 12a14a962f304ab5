import type { RegionNames } from '../extract/report/region-names.ts'
import type { Qualifier } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'

/** What a column of a table holds. `measure:…` names an indicator whose values stand in the column. */
export type ColumnRole =
  'adcode' | 'region' | 'year' | 'indicator' | 'value' | 'note' | 'ignored' | `measure:${string}`

/** Roles a person gave to headings, by `headingKey`. They win over what the headings say. */
export type ChosenRoles = Readonly<Record<string, ColumnRole>>

export interface ScreenContext {
  readonly indicators: readonly Indicator[]
  readonly regions: RegionNames
  /** What a person said of columns whose headings say nothing. */
  readonly chosen: ChosenRoles
}

/** The stages a table goes through, in order. A stage is only begun where those before it can be built on. */
export const stageIds = ['structure', 'columns', 'values', 'codes', 'duplicates', 'plausibility'] as const
export type StageId = (typeof stageIds)[number]

/** `fail`: what it names is left out; `warning`: taken, and worth a look. */
export type Verdict = 'pass' | 'warning' | 'fail'

/** One thing a stage found, said so that the person who made the table can mend it. */
export interface Finding {
  readonly verdict: 'warning' | 'fail'
  /** Of the sheet, counted from 1. */
  readonly line: number
  /** Its heading; null where it is about the whole row or table. */
  readonly column: string | null
  readonly reason: string
  readonly remedy: string
}

export interface Stage {
  readonly id: StageId
  /** Null where it was not begun. */
  readonly verdict: Verdict | null
  /** The first ones, failures first. */
  readonly findings: readonly Finding[]
  /** How many there are of each. */
  readonly fails: number
  readonly warnings: number
}

/** One number a table states, as proposed. */
export interface TableFigure {
  readonly adcode: string
  readonly year: number
  readonly indicator: string
  readonly value: number
  readonly qualifier: Qualifier
  /** The cell as it stands, before 万 and its like were multiplied out. */
  readonly original: string
  readonly line: number
  readonly column: string
  readonly note: string
}

export interface ScreenedColumn {
  readonly heading: string
  readonly role: ColumnRole
  /** What its values are multiplied by: 10,000 for （万元）. */
  readonly factor: number
}

/** A table after screening: what it proposes, and all that was found on the way. */
export interface Screening {
  readonly sheet: string
  readonly columns: readonly ScreenedColumn[]
  readonly stages: readonly Stage[]
  readonly figures: readonly TableFigure[]
  /** Rows below the heading. */
  readonly rows: number
  /** Cells that hold no number and claim none: empty, 未提及, —. Never zero. */
  readonly absent: number
}
