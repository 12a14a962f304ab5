import { atFirstUse, z } from './zod.ts'

/** A named list of regions the reader keeps on this machine. */
export const regionGroupSchema = atFirstUse(() =>
  z.object({
    id: z.string(),
    name: z.string().trim().min(1, '分组要有名字。').max(40, '分组的名字至多 40 个字。'),
    adcodes: z.array(z.string().regex(/^\d{6}$/)).min(1, '分组里至少要有一个地区。'),
  }),
)
export type RegionGroup = z.infer<typeof regionGroupSchema>

/** A group not kept yet has no id. */
export type NewRegionGroup = Omit<RegionGroup, 'id'>
