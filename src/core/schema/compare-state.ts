import { atFirstUse, z } from './zod.ts'

export const views = ['rank', 'line', 'slope', 'scatter', 'heat', 'spread', 'map', 'table'] as const
export const viewSchema = atFirstUse(() => z.enum(views))
export type View = z.infer<typeof viewSchema>

/**
 * What is made of a printed number: nothing; per 100,000 residents; per 10,000 children aged 5–14; difference from
 * the first year of the span; the same in percent; first year = 100; position among those who report; percentile.
 */
export const bases = [
  'raw',
  'per100k',
  'per10kchildren',
  'change',
  'pctchange',
  'index',
  'rank',
  'percentile',
] as const
export const basisSchema = atFirstUse(() => z.enum(bases))
export type Basis = z.infer<typeof basisSchema>

/** How many years away a missing value may be borrowed from. */
export const tolerances = [1, 2, 3] as const
export const toleranceSchema = atFirstUse(() => z.union(tolerances.map((years) => z.literal(years))))
export type Tolerance = z.infer<typeof toleranceSchema>

/**
 * Groups by rule a chart's line of reference may be the median of: the peers of the reader's own bureau, or what all
 * compared have in common; every bureau of the dataset.
 */
export const referenceKinds = ['prefecture', 'province', 'level', 'population', 'reporters'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

/** No line at all, a group by its rule, or bureaus picked one by one. */
export type Reference =
  | { readonly kind: 'none' }
  | { readonly kind: ReferenceKind }
  | { readonly kind: 'picked'; readonly adcodes: readonly string[] }

/**
 * How a view draws an indicator, where it is not the usual form. Lines: a chart a bureau, all on one scale or each on
 * its own. Two years: rows with two dots. Spread: a band a province, or one band. A link names each by its first letter.
 */
export const viewForms = ['shared', 'own', 'dumbbells', 'province', 'none'] as const
export type ViewForm = (typeof viewForms)[number]

/** Which bureaus: every one with a report, those below a division (not the division itself), or a list of adcodes. */
export type RegionsSelector =
  | { readonly kind: 'all' }
  | { readonly kind: 'below'; readonly adcode: string }
  | { readonly kind: 'list'; readonly adcodes: readonly string[] }

/** Which years reported on: one, a span with `from < to`, or the latest the selection has a report for. */
export type YearsSelector =
  | { readonly kind: 'latest' }
  | { readonly kind: 'single'; readonly year: number }
  | { readonly kind: 'span'; readonly from: number; readonly to: number }

/** All that a comparison's link says. Lists are never empty and hold nothing twice. */
export interface CompareState {
  readonly indicators: readonly string[]
  readonly regions: RegionsSelector
  readonly years: YearsSelector
  readonly view: View
  readonly basis: Basis
  /** Absent: nothing is borrowed. */
  readonly tolerance?: Tolerance | undefined
  /** The reader's own bureau; absent: none is marked. */
  readonly own?: string | undefined
  /** Absent: the line of reference is the median of the bureaus compared. */
  readonly reference?: Reference | undefined
  /** By indicator id, never empty; an indicator without one is drawn in the view's usual form. */
  readonly forms?: Readonly<Record<string, ViewForm>> | undefined
}
