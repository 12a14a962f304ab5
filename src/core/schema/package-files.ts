import { correctionRowSchema } from './correction.ts'
import { rowSchemas } from './tables.ts'
import type { z } from './zod.ts'

/** The files of a package: its tables, and beside them what was corrected, where anything was. */
export const fileSchemas = { ...rowSchemas, corrections: correctionRowSchema } as const

export type FileName = keyof typeof fileSchemas
export type FileRow<T extends FileName> = z.infer<(typeof fileSchemas)[T]>
