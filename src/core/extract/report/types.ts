import type { ReportKind, SectionContent } from '../../schema/report.ts'
import type { TextSpan } from '../figures/types.ts'

/** Where a report gives one of the contents. Sections may nest: the duty of the heads often stands inside the measures. */
export interface ReportSection extends TextSpan {
  content: SectionContent
  /** The heading as printed; empty where the content stands in running text without one. */
  heading: string
}

export type WarningId =
  | 'spam'
  | 'lost_characters'
  | 'encoding_doubtful'
  | 'title_missing'
  | 'year_doubtful'
  | 'year_unknown'
  | 'published_doubtful'
  | 'region_ambiguous'
  | 'region_unknown'
  | 'too_short'

/** Something a person should look at before trusting the reading. */
export interface ReportWarning {
  id: WarningId
  /** In Chinese, naming what was found. */
  message: string
}

/** What a page says of the report on it. Null is unknown, never a guess. */
export interface ReportReading {
  /** The bureau as printed, in simplified characters. */
  bureau: string | null
  adcode: string | null
  year: number | null
  published: string | null
  published_basis: 'page' | 'signature' | null
  title: string | null
  kind: ReportKind
  sections: ReportSection[]
  warnings: ReportWarning[]
}

/** Why a text is not a report of an education bureau, in Chinese. */
export interface NotAReport {
  fault: 'not-a-report'
  reason: string
}
