import { emptyPointer, type FahengDatabase, type Pointer } from './database.ts'

/** The pointer row, or the empty pointer where there is none or it is damaged: the dataset is then loaded anew. */
export async function readPointer(db: FahengDatabase): Promise<Pointer> {
  return pointerFrom(await db.pointer.get('dataset'))
}

/** The same of a row that was read already. */
export function pointerFrom(found: unknown): Pointer {
  // Without a schema: making one takes a start longer than the rest of its reading.
  const { current, previous, schemaEpoch, counter } = (found ?? {}) as Partial<Record<keyof Pointer, unknown>>
  return isVersion(current) && isVersion(previous) && isWhole(schemaEpoch) && isWhole(counter)
    ? { current, previous, schemaEpoch, counter }
    : emptyPointer
}

const isVersion = (found: unknown): found is string | null => found === null || typeof found === 'string'

const isWhole = (found: unknown): found is number => Number.isSafeInteger(found)
