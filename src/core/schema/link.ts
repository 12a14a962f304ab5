import type { BureauState } from './bureau-link.ts'
import { bases, type Basis, type CompareState, type Reference, type View, views } from './compare-state.ts'
import {
  formsText,
  type LinkProblem,
  readForms,
  readIndicators,
  readOwn,
  readReference,
  readRegions,
  readSnapshot,
  readTolerance,
  readWord,
  readYears,
  referenceWords,
} from './link-fields.ts'
import { migrateLink, type Successor } from './link-migrations.ts'
import { readParams } from './link-params.ts'

/** What a link may name. */
export interface Known {
  readonly indicators: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
  /** What the page can draw; anything else falls back with a problem. */
  readonly views?: readonly View[]
  readonly bases?: readonly Basis[]
  /** What became of divisions abolished since, by their adcode. */
  readonly successors?: ReadonlyMap<string, Successor>
}

export interface ParsedLink {
  readonly state: CompareState
  /** The first hex digits of the dataset version a snapshot link cites; undefined for a plain link. */
  readonly snapshot?: string | undefined
  readonly problems: readonly LinkProblem[]
}

export const availableViews: readonly View[] = [
  'rank',
  'line',
  'slope',
  'scatter',
  'heat',
  'spread',
  'map',
  'table',
]
export const availableBases: readonly Basis[] = bases

/**
 * Reads a compare link: the link itself, its query, or a router's search object. Total: any input gives a valid
 * state, and what was not taken as written is named. Only view, basis, tolerance, own bureau and reference may be missing
 * without a word: the view is then `heat` for several indicators, `rank` for one in one year, `line` for one over a span; the
 * basis is `raw`, and nothing is borrowed. A link of any age is first brought to today's form (`link-migrations.ts`).
 * The state's indicators are empty only if none is known at all.
 */
export function parseCompareLink(source: unknown, known: Known): ParsedLink {
  const successors = known.successors ?? new Map<string, Successor>()
  const { params, problems: moves } = migrateLink(readParams(source), { successors })
  const indicators = readIndicators(params.i, known.indicators)
  const regions = readRegions(params.r, known.regions)
  const years = readYears(params.y)
  const single = years.value.kind === 'span' ? 'line' : 'rank'
  const usualView = indicators.value.length > 1 ? 'heat' : single
  const [viewText, formText] = splitAtPoint(params.v)
  const view = readWord('v', viewText, views, known.views ?? availableViews, usualView)
  const basis = readWord('b', params.b, bases, known.bases ?? availableBases, 'raw')
  const tolerance = readTolerance(params.t)
  const own = readOwn(params.o, known.regions)
  const forms = readForms(formText, indicators.value)
  const reference = readReference(params.m, known.regions)
  const snapshot = readSnapshot(params.d)
  return {
    state: {
      indicators: indicators.value,
      regions: regions.value,
      years: years.value,
      view: view.value,
      basis: basis.value,
      ...(tolerance.value === undefined ? {} : { tolerance: tolerance.value }),
      ...(own.value === undefined ? {} : { own: own.value }),
      ...(reference.value === undefined ? {} : { reference: reference.value }),
      ...(forms.value === undefined ? {} : { forms: forms.value }),
    },
    ...(snapshot.value === undefined ? {} : { snapshot: snapshot.value }),
    problems: [
      ...moves,
      ...(params.cut ? [tooLong] : []),
      ...[indicators, regions, years, view, basis, tolerance, own, reference, forms, snapshot].flatMap(
        (field) => field.problems,
      ),
    ],
  }
}

/** The canonical link of a state: `#/compare?i=…&r=…&y=…&v=…`, `&b=…` unless raw, `&t=…` where years are borrowed, `&o=…` where a bureau is marked, `&m=…` where another group is the reference; `&d=…` only where it shall cite a dataset version. */
export function formatCompareLink(state: CompareState, snapshot?: string): string {
  const basis = state.basis === 'raw' ? '' : `&b=${state.basis}`
  const forms = formsText(state.forms, state.indicators)
  const tolerance = state.tolerance === undefined ? '' : `&t=${state.tolerance}`
  const own = state.own === undefined ? '' : `&o=${encodeURIComponent(state.own)}`
  const reference = state.reference === undefined ? '' : `&m=${referenceText(state.reference)}`
  const version = snapshot === undefined ? '' : `&d=${snapshot.slice(0, 8)}`
  const what = `i=${list(state.indicators)}&r=${regionsText(state)}&y=${yearsText(state)}`
  return `#/compare?${what}&v=${state.view}${forms}${basis}${tolerance}${own}${reference}${version}`
}

/** `#/bureau/500101`, `?y=2023` and `m=p` (with its peers of the province) where the reader chose them. */
export function bureauLink(adcode: string, { year, peers }: BureauState = {}): string {
  const chosen = [
    ...(year === undefined ? [] : [`y=${year}`]),
    ...(peers === undefined ? [] : [`m=${referenceText({ kind: peers })}`]),
  ]
  const query = chosen.length === 0 ? '' : `?${chosen.join('&')}`
  return `#/bureau/${encodeURIComponent(adcode)}${query}`
}
export const reportLink = (reportId: string): string => `#/report/${encodeURIComponent(reportId)}`
export const indicatorLink = (indicatorId: string): string => `#/indicator/${encodeURIComponent(indicatorId)}`
export const bureausLink = '#/bureaus'
export const importsLink = '#/import'
/** Of one imported file, by the beginning of its hash. */
export const importLink = (sha256: string): string => `${importsLink}/${sha256.slice(0, 16)}`
export const reviewsLink = '#/review'
/** `at`: where in the text of the report a figure stands. */
export const reviewLink = (sha256: string, at: number | null = null): string =>
  `${reviewsLink}/${sha256}${at === null ? '' : `?at=${at}`}`

/** What this machine keeps, and what can be done with it. */
export const storageLink = '#/storage'

const tooLong: LinkProblem = { param: 'link', kind: 'dropped', message: '链接过长，只读了开头一段。' }

// encodeURIComponent leaves `~`, `*` and `.` alone, as the link format wants.
const list = (ids: readonly string[]): string => ids.map(encodeURIComponent).join('~')

function splitAtPoint(text: string | undefined): readonly [string | undefined, string | undefined] {
  const at = text?.indexOf('.') ?? -1
  return at < 0 ? [text, undefined] : [text?.slice(0, at), text?.slice(at + 1)]
}

function regionsText({ regions }: CompareState): string {
  switch (regions.kind) {
    case 'all':
      return '*'
    case 'below':
      return `in.${encodeURIComponent(regions.adcode)}`
    case 'list':
      return list(regions.adcodes)
  }
}

function referenceText(reference: Reference): string {
  if (reference.kind === 'picked') return list(reference.adcodes)
  return Object.entries(referenceWords).find(([, kind]) => kind === reference.kind)?.[0] ?? ''
}

function yearsText({ years }: CompareState): string {
  switch (years.kind) {
    case 'latest':
      return 'latest'
    case 'single':
      return String(years.year)
    case 'span':
      return `${years.from}..${years.to}`
  }
}
