/** How the rows of a small table differ between two versions. */
export interface RowChanges<T> {
  readonly added: readonly T[]
  readonly changed: readonly { readonly before: T; readonly after: T }[]
  readonly withdrawn: readonly T[]
}

/** Compares rows under their key, in the order of the table they stand in. Fields nobody sees differ too. */
export function rowChanges<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): RowChanges<T> {
  const old = new Map(before.map((row) => [keyOf(row), row]))
  const kept = new Set<string>()
  const added: T[] = []
  const changed: { before: T; after: T }[] = []
  for (const row of after) {
    const key = keyOf(row)
    const was = old.get(key)
    if (was === undefined) added.push(row)
    else {
      kept.add(key)
      if (JSON.stringify(was) !== JSON.stringify(row)) changed.push({ before: was, after: row })
    }
  }
  return { added, changed, withdrawn: before.filter((row) => !kept.has(keyOf(row))) }
}

/** The fields in which two rows differ. */
export function changedFields<T extends object>(before: T, after: T): readonly (keyof T)[] {
  const names = Object.keys(after) as (keyof T)[]
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
