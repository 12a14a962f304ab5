import { type ComponentType, createContext } from 'react'
import type { Indicator } from '../core/schema/indicator.ts'
import type { Report } from '../core/schema/report.ts'

/** What a published report says on an indicator. */
export interface Correctable {
  readonly report: Report
  readonly indicator: Indicator
}

/** How the reader corrects what is published. */
export interface Corrections {
  /** Says what was corrected, and takes a correction. Fetched when it is first drawn. */
  readonly Place: ComponentType<Correctable & { isAsked: boolean }>
  /** Whether there may be any: else nothing is drawn before it is asked for. */
  readonly hasAny: boolean
}

/** Null where nothing of the reader's is kept: in frames on other sites. */
export const CorrectionsContext = createContext<Corrections | null>(null)
