import type { Manifest } from '../core/schema/manifest.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { decodeDataset } from '../core/table/decode-dataset.ts'
import type { ChunkBytes } from '../storage/dataset-store.ts'

/** Bytes that are what was published but do not hold a dataset. */
export class UndecodableError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'UndecodableError'
    this.faults = faults
  }
}

/** Verified bytes of one version → dataset. Throws an `UndecodableError` with every fault. */
export function decodeVersion(manifest: Manifest, chunks: ChunkBytes): Dataset {
  const texts = new Map([...chunks].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
  const decoded = decodeDataset(manifest, texts)
  if (!decoded.ok) throw new UndecodableError(decoded.faults)
  return decoded.value
}
