import { adcodeSchema } from './region.ts'
import { reportKinds, reportSchema } from './report.ts'
import { atFirstUse, z } from './zod.ts'

/** SHA-256 in hex. */
export const hashSchema = atFirstUse(() => z.string().regex(/^[0-9a-f]{64}$/, '校验值不合格式'))

/** Whose report a reader's own file is. Null is not known yet: such a file stands for no bureau and no year. */
export const ownIdentitySchema = atFirstUse(() =>
  z.strictObject({
    adcode: adcodeSchema.nullable(),
    year: reportSchema.shape.year.nullable(),
    kind: z.enum(reportKinds),
  }),
)
export type OwnIdentity = z.infer<typeof ownIdentitySchema>

/** What a reader's own file was taken for. Tables and packages hold many reports, each kept by itself. */
export const ownFileKinds = [
  'text',
  'html',
  'mhtml',
  'docx',
  'pdf',
  'csv',
  'xlsx',
  'json',
  'package',
] as const
export type OwnFileKind = (typeof ownFileKinds)[number]

/** A report the reader brought and keeps, as the log tells of it. Its text is kept beside the log. */
export const ownReportSchema = atFirstUse(() =>
  z.strictObject({
    /** The file's name as it came, with the folders it came in. */
    name: z.string().min(1).max(1000),
    file_kind: z.enum(ownFileKinds),
    /** Null where the format fixes it. */
    encoding: z.string().max(40).nullable(),
    bytes: z.int().min(0),
    /** As the program read it, and as the reader says. */
    read: ownIdentitySchema,
    given: ownIdentitySchema,
    /** As printed; null where the text does not say. */
    bureau: z.string().min(1).max(200).nullable(),
    title: z.string().min(1).max(1000).nullable(),
    url: reportSchema.shape.url,
    published: reportSchema.shape.published,
    published_basis: reportSchema.shape.published_basis,
    sections: reportSchema.shape.sections,
    /** `opening` where part of the file could not be read: its silence then says nothing. */
    coverage: reportSchema.shape.coverage,
    /** Of the file, where it holds several reports: the report then goes by a hash of both. From version 2 on. */
    part_of: hashSchema.nullable().default(null),
    /** Of the kept text's content. */
    text: hashSchema,
    /** The keys of the proposed figures, in the order of the text. */
    proposals: z.array(z.string().min(1).max(120)).max(20_000),
  }),
)
export type OwnReport = z.infer<typeof ownReportSchema>
