import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Loss } from '../document/losses.ts'
import type { RefusalReason } from '../extract/figures/types.ts'
import type { WarningId } from '../extract/report/types.ts'
import { type Encoding, encodings } from '../extract/text/decode-text.ts'
import type { ImportedReport } from '../import/types.ts'
import { qualifiers, roles, scopes, type StatedFigure, statedFigureSchema } from '../schema/figure.ts'
import { hashSchema, type OwnFileKind, ownFileKinds, ownIdentitySchema } from '../schema/own-report.ts'
import { reportSchema, sectionContents } from '../schema/report.ts'
import { atFirstUse, parseForeign, z } from '../schema/zod.ts'
import { canonicalJson, type Json } from '../user-log/canonical-json.ts'

/** The text of a report the reader keeps, with all that was proposed to be read from it, as it was read then. */
export interface KeptText extends Omit<ImportedReport, 'kind'> {
  kind: OwnFileKind
  /** The version of the app that read it. */
  app: string
  /** The year its figures were told from, where it was read again on the desk; else the one it was kept with. */
  readFor?: number | undefined
  /**
   * Of a table or a package, whose text is a list made for the eye: what its figures say, with their own evidence. Then
   * `figures`, in the same order, only tell where each is listed.
   */
  listed?: StatedFigure[] | undefined
}

/** Names the content of a kept text: what an entry in the log vouches for. */
export function textHash(text: KeptText): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(text as unknown as Json))))
}

/** Reads a kept text back; null where it is not what was kept. `hash` is what the log says of it. */
export function readKeptText(value: unknown, hash: string): KeptText | null {
  const read = parseForeign(keptTextSchema, value)
  return read.success && textHash(read.data) === hash ? read.data : null
}

const place = atFirstUse(() => z.int().min(0))
const span = { start: place, end: place }
const spanOrNone = atFirstUse(() => z.strictObject(span).nullable())
/** Words of this program's own that a newer one may have more of: shown where they are known. */
const word = <T extends string>() => z.string().max(60) as unknown as z.ZodType<T>

export const keptTextSchema: z.ZodType<KeptText> = atFirstUse(() =>
  z.strictObject({
    app: z.string().max(40),
    type: z.literal('report'),
    sha256: hashSchema,
    kind: z.enum(ownFileKinds),
    encoding: z.enum(encodings).nullable() satisfies z.ZodType<Encoding | null>,
    certain: z.boolean(),
    losses: z.array(z.strictObject({ id: word<Loss['id']>(), count: place, message: z.string() })),
    text: z.string(),
    readFor: z.int().optional(),
    listed: z.array(statedFigureSchema).optional(),
    marks: z.array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('page'), page: place, start: place }),
        z.strictObject({ type: z.literal('heading'), level: place, ...span }),
      ]),
    ),
    report: z.strictObject({
      ...ownIdentitySchema.shape,
      bureau: z.string().nullable(),
      published: reportSchema.shape.published,
      published_basis: reportSchema.shape.published_basis,
      title: z.string().nullable(),
      sections: z.array(z.strictObject({ content: z.enum(sectionContents), heading: z.string(), ...span })),
      warnings: z.array(z.strictObject({ id: word<WarningId>(), message: z.string() })),
    }),
    places: z.strictObject({
      title: spanOrNone,
      bureau: spanOrNone,
      year: spanOrNone,
      published: spanOrNone,
    }),
    figures: z.array(
      z.strictObject({
        indicator: z.string(),
        value: z.number(),
        qualifier: z.enum(qualifiers),
        unit: z.string(),
        scope: z.enum(scopes),
        role: z.enum(roles),
        quote: z.string(),
        ...span,
        rule: z.string(),
        note: z.string(),
      }),
    ),
    refused: z.array(
      z.strictObject({
        indicator: z.string().nullable(),
        value: z.number().nullable(),
        quote: z.string(),
        ...span,
        reason: word<RefusalReason>(),
      }),
    ),
  }),
)
