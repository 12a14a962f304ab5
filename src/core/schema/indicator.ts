import { atFirstUse, z } from './zod.ts'
import { reportKinds } from './report.ts'

export const indicatorGroups = [
  'enforcement_staff',
  'enforcement_activity',
  'disputes',
  'institutions',
  'services',
  'schools',
  'leadership',
] as const

/** One measure of the catalogue (`data/indicators.csv`). Its definition is the law for what counts. */
export const indicatorSchema = atFirstUse(() =>
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_]*$/),
    group: z.enum(indicatorGroups),
    name_zh: z.string().min(1),
    unit: z.string().min(1),
    /** `stock`: a level at a date; `flow`: a count over the year; `rate`: a percentage. Stock and flow never add up. */
    measure: z.enum(['stock', 'flow', 'rate']),
    /** Whether a higher value is better (`more`), worse (`less`), or neither (`none`). */
    direction: z.enum(['more', 'less', 'none']),
    definition_zh: z.string().min(1),
    /** Typical wordings, `N` where the number stands. */
    typical_phrases: z.array(z.string().min(1)).min(1),
    /** Only reports of these kinds can state the indicator. */
    report_kinds: z.array(z.enum(reportKinds)).min(1),
  }),
)

export type Indicator = z.infer<typeof indicatorSchema>
export type IndicatorGroup = Indicator['group']
