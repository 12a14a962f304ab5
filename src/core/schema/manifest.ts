import { atFirstUse, z } from './zod.ts'

export const manifestFormat = 2

const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/)
const version = () => z.string().regex(/^[0-9a-f]{16}$/)

/** What is published, in the order in which a reader needs it: small core, reports, figures, their quotes. */
export const publishedTables = [
  'indicators',
  'regions',
  'denominators',
  'reports',
  'figures',
  'evidence',
] as const
export type PublishedTable = (typeof publishedTables)[number]

/** Tables cut into one file a province; the others are one file. */
const provinceTables = ['reports', 'figures', 'evidence'] as const satisfies PublishedTable[]

const isByProvince = (table: PublishedTable): boolean => (provinceTables as readonly string[]).includes(table)

export const fileEntrySchema = atFirstUse(() =>
  z
    .strictObject({
      /** Below the manifest's folder: `figures/province=44/<hash>.parquet`. A file never changes under its name. */
      path: z.string().regex(/^([a-z]+\/(province=\d\d\/)?)[0-9a-f]{16}\.parquet$/),
      table: z.enum(publishedTables),
      /** The first two digits of the adcodes in it; null for a table that is not cut. */
      province: z
        .string()
        .regex(/^[1-9]\d$/)
        .nullable(),
      bytes: z.int().positive(),
      sha256: sha256(),
      rows: z.int().min(0),
    })
    .refine(({ table, province }) => isByProvince(table) === (province !== null), {
      message: '只有按省存放的表才写省份（province）',
    })
    .refine(({ path, table, province, sha256 }) => path === pathOf(table, province, sha256), {
      message: '文件名（path）与表、省份、校验值不符',
    }),
)

/** `manifest.json`: what one version of the dataset consists of. */
export const manifestSchema = atFirstUse(() =>
  z.strictObject({
    format: z.literal(manifestFormat),
    /** First 16 hex digits of the SHA-256 over the files' paths and hashes: same content, same version. */
    version: version(),
    title: z.string().min(1),
    /** Invented figures, to try size and speed on: shown as such wherever one is shown. */
    synthetic: z.boolean(),
    /** By table in the order of `publishedTables`, then by province. */
    files: z.array(fileEntrySchema).min(1),
  }),
)

export type FileEntry = z.infer<typeof fileEntrySchema>
export type Manifest = z.infer<typeof manifestSchema>

/** Where a file is published: Hive style, so that engines read the province from the folder's name. */
export function pathOf(table: PublishedTable, province: string | null, sha256: string): string {
  const folder = province === null ? table : `${table}/province=${province}`
  return `${folder}/${sha256.slice(0, 16)}.parquet`
}
