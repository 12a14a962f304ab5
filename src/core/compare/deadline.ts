import type { Report } from '../schema/report.ts'

/** Whether a report was public by the day the rules set. */
export type Timeliness =
  | { readonly state: 'on_time'; readonly deadline: string }
  /** `atLeast`: only the date under the report is known, so it came out this late or later. */
  | { readonly state: 'late'; readonly deadline: string; readonly days: number; readonly atLeast: boolean }
  | { readonly state: 'unknown'; readonly deadline: string }
  | { readonly state: 'not_applicable' }

/**
 * The rule-of-law report on year Y is to be public by 1 April of Y+1; the product applies this from Y = 2018.
 * Yearly enforcement and disclosure reports follow other rules and are not judged here. A signature date comes
 * before publication: after the deadline it proves lateness, by at least so many days; before it, it proves nothing.
 */
export function timeliness(
  report: Pick<Report, 'kind' | 'year' | 'published' | 'published_basis'>,
): Timeliness {
  if (report.kind !== 'rule_of_law' || report.year < firstYear) return { state: 'not_applicable' }
  const deadline = `${report.year + 1}-04-01`
  if (report.published === null || report.published_basis === null) return { state: 'unknown', deadline }
  const days = daysBetween(deadline, report.published)
  if (days > 0) return { state: 'late', deadline, days, atLeast: report.published_basis === 'signature' }
  return { state: report.published_basis === 'page' ? 'on_time' : 'unknown', deadline }
}

const firstYear = 2018

/** Whole days from one ISO date to another; both are read as UTC, so no clock change gets between them. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
