import type { Manifest } from '../core/schema/manifest.ts'
import type { Dataset } from '../core/table/dataset.ts'
import type { StorageErrorKind } from '../storage/storage-error.ts'
import type { WireErrorKind } from '../wire/wire-error.ts'
import type { EvidenceTexts, VersionParts } from './version-parts.ts'

/** What the load is doing. Counts cover the whole dataset; what storage already holds counts as done. */
export interface LoadProgress {
  /** `opening` storage, `reading` what it holds, `fetching` what it lacks, `saving` what was fetched. */
  readonly stage: 'opening' | 'reading' | 'fetching' | 'saving'
  readonly filesDone: number
  /** 0 until the manifest is known. */
  readonly fileCount: number
  readonly bytesDone: number
  /** 0 until the manifest is known. */
  readonly byteCount: number
}

/** Something the reader should know although the dataset is on the screen. */
export interface DatasetNotice {
  /**
   * `stale`: the publisher could not be asked, so an older version stands; `memory-only`: nothing was kept;
   * `synthetic`: the figures are invented.
   */
  readonly kind: 'stale' | 'memory-only' | 'synthetic'
  /** The fault met on the wire or in storage; null where there was none. */
  readonly reason: DatasetFailure['kind'] | null
  readonly message_zh: string
}

/** Why there is no dataset to show. */
export interface DatasetFailure {
  readonly kind: WireErrorKind | StorageErrorKind | 'undecodable' | 'no-folder' | 'unexpected'
  readonly message_zh: string
  /** For the person who must repair it: files, sizes, hashes, faults. One fault a line. */
  readonly detail: string
  readonly retryable: boolean
}

export interface LoadedDataset {
  readonly dataset: Dataset
  /** What the dataset is made of. */
  readonly parts: VersionParts
  readonly manifest: Manifest
  /** Grows as quotes are asked for; the dataset reads it. */
  readonly evidence: EvidenceTexts
  /** `memory`: this session only. */
  readonly persistence: 'stored' | 'memory'
  /** It was read from this machine without asking the publisher, who may have a newer one. */
  readonly isHeld: boolean
  readonly notices: readonly DatasetNotice[]
}

/** Where the rest of a dataset stands that is shown before all of it is there (`Dataset.pending`). */
export interface Arrival {
  readonly progress: LoadProgress
  /** Why the rest does not come; null while it does. */
  readonly failure: DatasetFailure | null
  readonly retry: () => void
}

export type DatasetState =
  | { readonly status: 'loading'; readonly progress: LoadProgress }
  | ({ readonly status: 'ready'; readonly arrival: Arrival | null } & LoadedDataset)
  | { readonly status: 'failed'; readonly error: DatasetFailure; readonly retry: () => void }
