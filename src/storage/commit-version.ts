import { withCommitLock } from './lock.ts'
import type { DatasetStore, WholeVersion } from './dataset-store.ts'

/**
 * Writes a version beside the others, verifies it, then makes it current. An interruption at any moment leaves
 * the old version current and whole. Where another tab has already made this version current, it is only
 * repaired. Rejects with a `StorageError`; the old version then still stands.
 */
export function commitVersion(store: DatasetStore, whole: WholeVersion): Promise<void> {
  return withCommitLock(async () => {
    const { current } = await store.readPointer()
    await store.writeBeside(whole)
    const { version } = whole.manifest
    if (current !== version) await flip(store, version, current)
  })
}

/** Without Web Locks another tab may flip to the same version first, which is what was wanted. */
export async function flip(store: DatasetStore, version: string, expected: string | null): Promise<void> {
  try {
    await store.flipPointer(version, expected)
  } catch (error) {
    const { current } = await store.readPointer()
    if (current !== version) throw error
  }
}
