import { createVersionDecoder } from '../../src/core/publish/version-decoder.ts'
import type { Manifest } from '../../src/core/schema/manifest.ts'
import type { Dataset } from '../../src/core/table/dataset.ts'
import { datasetOf, decodeParts } from '../../src/queries/version-parts.ts'
import { gunzip } from '../../src/workers/gunzip.ts'

/** The decoder of the app's worker, in this thread. */
export const openTestDecoder = () => ({ ...createVersionDecoder(gunzip), close: () => undefined })

/** A published version with all its quotes read. */
export async function readPublication(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Dataset> {
  const decoder = openTestDecoder()
  const parts = await decodeParts(manifest, files, decoder)
  const evidence = new Map<number, string>()
  for (const entry of manifest.files.filter(({ table }) => table === 'evidence')) {
    const bytes = files.get(entry.path) ?? new Uint8Array()
    evidence.set(Number(entry.province), await decoder.evidence(entry, bytes))
  }
  return datasetOf(parts, evidence)
}
