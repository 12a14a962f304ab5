import type { FigureOrigin } from './figure.ts'
import { atFirstUse, z } from './zod.ts'
import { adcodeSchema } from './region.ts'

export const reportKinds = ['rule_of_law', 'enforcement', 'disclosure'] as const
export type ReportKind = (typeof reportKinds)[number]

/** The contents the law asks of a yearly rule-of-law report (《法治政府建设与责任落实督察工作规定》), in its order. */
export const sectionContents = ['measures', 'shortcomings', 'first_responsible', 'plans', 'other'] as const
export type SectionContent = (typeof sectionContents)[number]

const isoDate = atFirstUse(() => z.iso.date())

/** What a bureau reported on one year (`data/reports.csv`). */
export const reportSchema = atFirstUse(() =>
  z.strictObject({
    /** `{adcode}-{year}` for a rule-of-law report, `{adcode}-{year}-enforcement|disclosure` for the others. */
    id: z.string().regex(/^[1-9]\d{5}-\d{4}(-enforcement|-disclosure)?$/),
    kind: z.enum(reportKinds),
    bureau: z.string().min(1),
    adcode: adcodeSchema,
    /** The year reported on, not the year of publication. */
    year: z.int().min(2000).max(2100),
    /** Null where no date is known: unknown is not late. */
    published: isoDate.nullable(),
    /** `page`: the page's own publication date; `signature`: the date under the report, which may precede publication. */
    published_basis: z.enum(['page', 'signature']).nullable(),
    title: z.string().min(1),
    /** Null where no trustworthy page is known (mirrors and hijacked domains are never linked). */
    url: z.url({ protocol: /^https?$/ }).nullable(),
    /** `full`: the whole text was read; `opening`: only its first 1,000 characters. */
    coverage: z.enum(['full', 'opening']),
    /**
     * Which of the law's contents a rule-of-law report read whole has, in the law's order. Null where that cannot be
     * told: of an opening, and of the other kinds, from which the law asks other things.
     */
    sections: z.array(z.enum(sectionContents)).min(1).nullable(),
  }),
)

export type Report = z.infer<typeof reportSchema> & {
  /** Left out of what is published: a reader's own report, or one such a report adds to. */
  readonly origin?: FigureOrigin
}

/** The report id the design prescribes for a bureau, year and kind. */
export function reportId(adcode: string, year: number, kind: ReportKind): string {
  return kind === 'rule_of_law' ? `${adcode}-${year}` : `${adcode}-${year}-${kind}`
}
