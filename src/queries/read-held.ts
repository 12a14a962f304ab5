import { UndecodableError } from '../core/publish/decode-version.ts'
import type { VersionDecoder } from '../core/publish/version-decoder.ts'
import type { Manifest } from '../core/schema/manifest.ts'
import type { DatasetStore } from '../storage/dataset-store.ts'
import { StorageError } from '../storage/storage-error.ts'
import { decodeParts, partsOf, slabsOf, type VersionParts } from './version-parts.ts'

/** A version read from storage, everything of it verified. */
export interface HeldVersion {
  readonly parts: VersionParts
  /** False where the current version is damaged and the one before it stands in. */
  readonly isCurrent: boolean
}

/** The current version, or the previous one where the current is damaged; null where neither is whole. */
export async function readHeld(
  store: DatasetStore,
  decoder: () => VersionDecoder,
): Promise<HeldVersion | null> {
  try {
    const { current, previous } = await store.readPointer()
    const parts = await readWhole(store, current, decoder)
    if (parts) return { parts, isCurrent: true }
    const older = await readWhole(store, previous, decoder)
    return older && { parts: older, isCurrent: false }
  } catch (error) {
    // Storage that cannot be read holds nothing for us; what it says comes up again when something is to be kept.
    if (error instanceof StorageError) return null
    throw error
  }
}

async function readWhole(
  store: DatasetStore,
  version: string | null,
  decoder: () => VersionDecoder,
): Promise<VersionParts | null> {
  const stored = version === null ? null : await store.readVersion(version)
  if (!stored?.isVerified) return null
  const parts = partsOf(stored.manifest, await store.readSlabs(stored.manifest.version))
  return parts ?? rebuild(store, stored.manifest, decoder)
}

/** Slabs that are lost, damaged or laid out by other code are made anew from the files, without the network. */
async function rebuild(
  store: DatasetStore,
  manifest: Manifest,
  decoder: () => VersionDecoder,
): Promise<VersionParts | null> {
  const files = new Map<string, Uint8Array>()
  for (const entry of manifest.files) {
    // Quotes are not part of any slab.
    const bytes = entry.table === 'evidence' ? undefined : await store.findFile(entry)
    if (bytes === null) return null
    if (bytes) files.set(entry.path, bytes)
  }
  try {
    const parts = await decodeParts(manifest, files, decoder())
    await store.stageSlabs(manifest.version, slabsOf(parts)).catch(() => undefined)
    return parts
  } catch (error) {
    // Published for another build of the app.
    if (error instanceof UndecodableError) return null
    throw error
  }
}
