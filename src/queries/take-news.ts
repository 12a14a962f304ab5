import { takeVersion } from '../storage/commit-halves.ts'
import type { DatasetStore } from '../storage/dataset-store.ts'
import { StorageError } from '../storage/storage-error.ts'
import { memoryOnlyNotice } from './dataset-messages.ts'
import type { DatasetNotice, LoadedDataset } from './dataset-state.ts'
import type { News } from './find-news.ts'
import { loaded, roomOf } from './load-dataset.ts'
import { slabsOf } from './version-parts.ts'

/**
 * Makes the offered version the one this machine opens from now on, and gives it for the screen. Where storage does not
 * take it, it lasts for this session, with a notice; the version before then stays for the next start.
 */
export async function takeNews(
  { parts, obstacle }: News,
  openStore: () => Promise<DatasetStore>,
): Promise<LoadedDataset> {
  const kept = obstacle ?? (await flip(parts, openStore))
  return loaded(parts, kept === null ? 'stored' : 'memory', { notices: kept === null ? [] : [kept] })
}

async function flip(
  parts: News['parts'],
  openStore: () => Promise<DatasetStore>,
): Promise<DatasetNotice | null> {
  const store = await openStore()
  try {
    if (store.obstacle) throw store.obstacle
    await takeVersion(store, parts.manifest.version)
    return null
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return memoryOnlyNotice(error.kind, roomOf({ ...parts, files: new Map(), slabs: slabsOf(parts) }))
  } finally {
    store.close()
  }
}
