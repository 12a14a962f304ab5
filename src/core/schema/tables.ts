import type { z } from './zod.ts'
import { denominatorSchema } from './denominator.ts'
import { figureSchema } from './figure.ts'
import { indicatorSchema } from './indicator.ts'
import { regionSchema } from './region.ts'
import { reportSchema } from './report.ts'

/** The tables of a dataset and the shape of one row, in the order a reader meets them. */
export const rowSchemas = {
  indicators: indicatorSchema,
  regions: regionSchema,
  denominators: denominatorSchema,
  reports: reportSchema,
  figures: figureSchema,
} as const

export type TableName = keyof typeof rowSchemas
export type RowOf<T extends TableName> = z.infer<(typeof rowSchemas)[T]>

export const tableNames = Object.keys(rowSchemas) as TableName[]
