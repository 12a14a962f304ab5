import type { Figure, FigureOrigin, Qualifier } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import { type Report, type ReportKind, reportKinds } from '../schema/report.ts'
import type { Dataset } from '../table/dataset.ts'
import { type Headline, readReport } from './headline.ts'

export interface ShownValue {
  readonly value: number
  readonly qualifier: Qualifier
}

/** How a basis came from the printed number, the headline's, to the shown one. */
export type Computation =
  /** `printed ÷ people × per`. `countedAs` names the former division whose census count this is; null where its own. */
  | {
      readonly basis: 'per100k' | 'per10kchildren'
      readonly people: number
      readonly per: number
      readonly countedAs: string | null
    }
  /** Against the same bureau's cell of the base year, as printed. */
  | { readonly basis: 'change' | 'pctchange' | 'index'; readonly base: ReportedCell }
  /** Shared with all down to position `last`; `n` reporters. */
  | { readonly basis: 'rank'; readonly last: number; readonly n: number }
  /** `equal` counts the bureau itself. */
  | { readonly basis: 'percentile'; readonly lower: number; readonly equal: number; readonly n: number }

/** The value stands in for a year without one. */
export interface Borrowed {
  /** The year the value was reported on. */
  readonly year: number
  /** What the year asked for says itself. */
  readonly instead: 'not_stated' | 'unread' | 'no_report'
}

interface CellBase {
  readonly indicator: Indicator
  readonly adcode: string
  /** The year reported on. */
  readonly year: number
  /** The reports that can state the indicator, preferred kind first. */
  readonly reports: readonly Report[]
}

/** 已报告: the preferred report that states a value; a printed zero is a value. */
export interface ReportedCell extends CellBase {
  readonly state: 'reported'
  /** Says which report it draws on. */
  readonly headline: Headline
  /** The value a view shows, ranks and draws: the headline's own, or what a basis makes of it. */
  readonly shown: ShownValue
  /** Null where `shown` is the printed number itself. */
  readonly computed: Computation | null
  /** Null unless the reader asked for the nearest year's value and this is one. */
  readonly borrowed: Borrowed | null
  /** What other eligible reports state differently, in order of preference; never dropped silently. */
  readonly others: readonly Headline[]
  /** Figures of the eligible reports that need a person and so did not count. */
  readonly doubtful: readonly Figure[]
}

interface Silent {
  /** By whose word a published number is none; null where nothing was published. */
  readonly silenced: FigureOrigin | null
}

/** 未提及: every eligible report was read in full and none says anything. */
export interface NotStatedCell extends CellBase, Silent {
  readonly state: 'not_stated'
}

/** 未读全: none of what was read says anything, and of at least one report only an opening was read. */
export interface UnreadCell extends CellBase, Silent {
  readonly state: 'unread'
}

/** 存疑: read, but all there is needs a person. */
export interface AmbiguousCell extends CellBase {
  readonly state: 'ambiguous'
  readonly doubtful: readonly Figure[]
}

/** 无报告: no report of a kind that can state the indicator is known. */
export interface NoReportCell extends CellBase {
  readonly state: 'no_report'
  /** Reports of the same year whose kind cannot state the indicator. */
  readonly ineligible: readonly Report[]
}

/** 无法换算: reported, but the chosen basis cannot be computed: no population, no value in the base year. */
export interface UnmeasuredCell extends CellBase {
  readonly state: 'unmeasured'
  readonly reported: ReportedCell
  /** One Chinese sentence. */
  readonly why: string
}

export type Cell = ReportedCell | UnmeasuredCell | NotStatedCell | UnreadCell | AmbiguousCell | NoReportCell
export type CellState = Cell['state']
export type AbsentCell = Exclude<Cell, ReportedCell>
export type AbsentState = AbsentCell['state']

/** In the order in which states are listed after the ranked values. */
export const absentStates = [
  'unmeasured',
  'ambiguous',
  'not_stated',
  'unread',
  'no_report',
] as const satisfies AbsentState[]

/**
 * Reads one cell. Only reports of exactly this bureau, this year and a kind the indicator allows are looked at:
 * no neighbouring year and no other kind ever stands in. Throws on an indicator the dataset does not have.
 */
export function readCell(dataset: Dataset, indicatorId: string, adcode: string, year: number): Cell {
  const indicator = dataset.indicatorById.get(indicatorId)
  if (!indicator) throw new Error(`Unknown indicator: ${indicatorId}`)
  const all = dataset.reportsOf(adcode, year)
  const reports = eligible(all, indicator)
  if (reports.length === 0) return { indicator, adcode, year, reports, state: 'no_report', ineligible: all }

  const headlines: Headline[] = []
  const doubtful: Figure[] = []
  for (const report of reports) {
    const figures = dataset.figuresOf(report.id, indicatorId)
    // Most reports say nothing on most things.
    if (figures.length === 0) continue
    const reading = readReport(report, indicator, figures)
    if (reading.kind === 'stated') headlines.push(reading.headline)
    if (reading.kind !== 'silent') doubtful.push(...reading.doubtful)
  }
  const [headline, ...rest] = headlines
  if (headline) {
    const others = rest.filter((h) => h.value !== headline.value || h.qualifier !== headline.qualifier)
    const { value, qualifier } = headline
    return {
      indicator,
      adcode,
      year,
      reports,
      state: 'reported',
      headline,
      shown: { value, qualifier },
      computed: null,
      borrowed: null,
      others,
      doubtful,
    }
  }
  if (doubtful.length > 0) return { indicator, adcode, year, reports, state: 'ambiguous', doubtful }
  const state = reports.every((r) => r.coverage === 'full') ? 'not_stated' : 'unread'
  return { indicator, adcode, year, reports, state, silenced: silencedIn(dataset, reports, indicatorId) }
}

/** Published datasets have no such layer, and most cells of others nothing in it. */
function silencedIn({ own }: Dataset, reports: readonly Report[], indicatorId: string): FigureOrigin | null {
  if (own === undefined || own.silenced.size === 0) return null
  for (const { id } of reports) {
    const origin = own.silenced.get(`${id}/${indicatorId}`)
    if (origin !== undefined) return origin
  }
  return null
}

/** The same cell in a dataset that may say something else by now; one that a basis has made something of stays. */
export function readAgain(dataset: Dataset, cell: Cell): Cell {
  const isPrinted = cell.state !== 'unmeasured' && (cell.state !== 'reported' || cell.computed === null)
  return isPrinted ? readCell(dataset, cell.indicator.id, cell.adcode, cell.year) : cell
}

/** Those that can state the indicator, preferred kind first; the very list where that is all of one report. */
function eligible(reports: readonly Report[], { report_kinds: kinds }: Indicator): readonly Report[] {
  const [only] = reports
  if (only === undefined || (reports.length === 1 && kinds.includes(only.kind))) return reports
  return reports.filter((r) => kinds.includes(r.kind)).sort(byPreference)
}

// The schema lists the kinds in order of preference: rule of law, enforcement, disclosure.
const preference: Record<ReportKind, number> = {
  rule_of_law: reportKinds.indexOf('rule_of_law'),
  enforcement: reportKinds.indexOf('enforcement'),
  disclosure: reportKinds.indexOf('disclosure'),
}

function byPreference(a: Report, b: Report): number {
  return preference[a.kind] - preference[b.kind]
}
