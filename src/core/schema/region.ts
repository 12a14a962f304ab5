import { atFirstUse, z } from './zod.ts'

export const adcodeSchema = atFirstUse(() => z.string().regex(/^[1-9]\d{5}$/))

/** A division of GB/T 2260 (`data/regions.csv`). County level includes county-level cities and districts. */
export const regionSchema = atFirstUse(() =>
  z.strictObject({
    adcode: adcodeSchema,
    name_zh: z.string().min(1),
    level: z.enum(['province', 'prefecture', 'county']),
    /** Adcode of the division above; null for a province. */
    parent: adcodeSchema.nullable(),
    /** Full pinyin without tones, syllables separated by a space: `le chang shi`. */
    pinyin: z.string(),
    /** First letters of the pinyin: `lcs`. */
    initials: z.string(),
    /**
     * `current`: in force; `abolished`: counted in the 2020 census, since merged or renamed;
     * `statistical`: has a statistical code only (development zones, Huzhong).
     */
    status: z.enum(['current', 'abolished', 'statistical']),
  }),
)

export type Region = z.infer<typeof regionSchema>
export type RegionLevel = Region['level']
