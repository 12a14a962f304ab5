import { atFirstUse, z } from '../core/schema/zod.ts'
import { emptyPointer, type FahengDatabase, type Pointer } from './database.ts'

const pointerSchema = atFirstUse(() =>
  z.object({
    current: z.string().nullable(),
    previous: z.string().nullable(),
    schemaEpoch: z.int(),
    counter: z.int(),
  }),
)

/** The pointer row, or the empty pointer where there is none or it is damaged: the dataset is then loaded anew. */
export async function readPointer(db: FahengDatabase): Promise<Pointer> {
  const pointer = pointerSchema.safeParse(await db.pointer.get('dataset'))
  return pointer.success ? pointer.data : emptyPointer
}
