import { atFirstUse, z } from './zod.ts'
import { adcodeSchema } from './region.ts'

/** 2020 census counts of one county-level division (`data/denominators.csv`), persons. */
export const denominatorSchema = atFirstUse(() =>
  z.strictObject({
    adcode: adcodeSchema,
    residents_2020: z.int().min(0),
    residents_aged_5_14_2020: z.int().min(0),
  }),
)

export type Denominator = z.infer<typeof denominatorSchema>
