import type { Dataset } from '../core/table/dataset.ts'
import type { DatasetStore } from '../storage/dataset-store.ts'
import { StorageError } from '../storage/storage-error.ts'
import { decodeVersion, UndecodableError } from './decode-version.ts'

/** A dataset read from storage, every chunk verified. */
export interface HeldDataset {
  readonly dataset: Dataset
  /** False where the current version is damaged and the one before it stands in. */
  readonly isCurrent: boolean
}

/** The current version, or the previous one where the current is damaged; null where neither is whole. */
export async function readHeld(store: DatasetStore): Promise<HeldDataset | null> {
  try {
    const { current, previous } = await store.readPointer()
    const dataset = await readWhole(store, current)
    if (dataset) return { dataset, isCurrent: true }
    const older = await readWhole(store, previous)
    return older && { dataset: older, isCurrent: false }
  } catch (error) {
    // Storage that cannot be read holds nothing for us; what it says comes up again when something is to be kept.
    if (error instanceof StorageError) return null
    throw error
  }
}

async function readWhole(store: DatasetStore, version: string | null): Promise<Dataset | null> {
  const stored = version === null ? null : await store.readVersion(version)
  if (!stored || stored.missing.length > 0) return null
  try {
    return decodeVersion(stored.manifest, stored.chunks)
  } catch (error) {
    // Published for another build of the app.
    if (error instanceof UndecodableError) return null
    throw error
  }
}
