import { atFirstUse, z } from './zod.ts'

/** What the reader gave this browser to draw. */
export const boundaryFileSchema = atFirstUse(() => z.object({ name: z.string().max(200), text: z.string() }))
export type BoundaryFile = z.infer<typeof boundaryFileSchema>
