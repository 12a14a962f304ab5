import { flip } from './commit-version.ts'
import type { DatasetStore, WholeVersion } from './dataset-store.ts'
import { withCommitLock } from './lock.ts'

/** The first half of a commit: writes a version beside the others and verifies it. What readers see stays as it is. */
export function prepareVersion(store: DatasetStore, whole: WholeVersion): Promise<void> {
  return withCommitLock(() => store.writeBeside(whole))
}

/** The second half: makes a version current that was prepared. Rejects with `damaged` where it is not there, whole. */
export function takeVersion(store: DatasetStore, version: string): Promise<void> {
  return withCommitLock(async () => {
    const { current } = await store.readPointer()
    if (current !== version) await flip(store, version, current)
  })
}
