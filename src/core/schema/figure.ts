import { atFirstUse, z } from './zod.ts'

export const qualifiers = ['exact', 'approx', 'at_least', 'at_most'] as const
export type Qualifier = (typeof qualifiers)[number]

export const scopes = ['bureau', 'system'] as const
export const roles = ['single', 'total', 'part'] as const
export const reviews = ['checked', 'unchecked', 'ambiguous'] as const

const fields = () => ({
  indicator: z.string().min(1),
  value: z.number(),
  qualifier: z.enum(qualifiers),
  /** The measure word as printed; empty where the source lost it or prints none. */
  unit: z.string(),
  /** `bureau`: the authority itself; `system`: all schools and staff below it. */
  scope: z.enum(scopes),
  /**
   * `single`: the only figure for its indicator; `total`: the printed total beside parts;
   * `part`: one of several different figures that fit the indicator, none of them the total.
   */
  role: z.enum(roles),
  /** A short exact clause of the report; empty where only an opening was read, then the report's url is the evidence. */
  quote: z.string(),
  /** UTF-16 offsets of the quote into the report's decoded text; null without a quote. */
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable(),
  /** The extractor's rule, or `hand`. */
  rule: z.string().min(1),
  /** Caveats in Chinese, separated by `；`: 合并口径, 仅公办学校, 累计, 量词缺失 … */
  note: z.string(),
})

interface Quoted {
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
}
const isWhole = (f: Quoted) =>
  (f.quote === '') === (f.start === null) && (f.start === null) === (f.end === null)
const wholeFault = { message: '短句与起止位置（quote、start、end）须同时填写或同时留空' }
const isAsLong = (f: Quoted) => f.start === null || f.end === null || f.end - f.start === f.quote.length
const lengthFault = { message: '短句的长度与起止位置（start、end）不符，请核对' }

/** One number a report states for one indicator (`data/figures.csv`), key: report, indicator, value. */
export const figureSchema = atFirstUse(() =>
  z
    .strictObject({
      report: z.string().min(1),
      ...fields(),
      /** `checked`: a person compared it with the text; `unchecked`: machine-read; `ambiguous`: needs a person. */
      review: z.enum(reviews),
    })
    .refine(isWhole, wholeFault)
    .refine(isAsLong, lengthFault),
)

export type FigureRow = z.infer<typeof figureSchema>

export type Figure = FigureRow & {
  /** Left out of what is published; set by the layer of the reader's own reports alone. */
  readonly origin?: FigureOrigin
}

/** Where a figure or a report comes from that is not published. */
export interface FigureOrigin {
  /** `own`: reviewed by the reader; `unreviewed`: 未复核, only read by the program; `corrected`: the reader's correction. */
  readonly kind: 'own' | 'unreviewed' | 'corrected'
  /** SHA-256 and name of the reader's file; null for a correction. */
  readonly file: { readonly sha256: string; readonly name: string } | null
  /** What a correction took the place of. */
  readonly corrected?: CorrectedFrom
}

export interface CorrectedFrom {
  /** Empty where it is published that the report does not state it. */
  readonly published: readonly Pick<FigureRow, 'value' | 'qualifier' | 'unit'>[]
  readonly why: string
  /** Words of the report the reader gave as their reason; may be empty. */
  readonly quote: string
}

/** What a person says a report states, whatever report it turns out to be: a figure that knows neither report nor review. */
export const statedFigureSchema = atFirstUse(() =>
  z.strictObject(fields()).refine(isWhole, wholeFault).refine(isAsLong, lengthFault),
)

export type StatedFigure = z.infer<typeof statedFigureSchema>
