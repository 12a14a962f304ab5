import { z } from './zod.ts'

export const manifestFormat = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const chunkEntrySchema = z.strictObject({
  /** What the chunk holds, unique within a manifest: `indicators`, `regions`, `figures` … */
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** File name beside the manifest; carries the content hash, so a chunk never changes under its name. */
  path: z.string().regex(/^[a-z0-9-]+\.[0-9a-f]{16}\.json$/),
  bytes: z.int().positive(),
  sha256,
  rows: z.int().min(0),
})

/** `dist/data/manifest.json`: what one version of the dataset consists of. */
export const manifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  /** First 16 hex digits of the SHA-256 over the chunks' names and hashes: same content, same version. */
  version: z.string().regex(/^[0-9a-f]{16}$/),
  title: z.string().min(1),
  chunks: z.array(chunkEntrySchema).min(1),
})

export type ChunkEntry = z.infer<typeof chunkEntrySchema>
export type Manifest = z.infer<typeof manifestSchema>
