/**
 * Why the browser's own storage could not be used.
 * `unavailable`: the browser has none; `refused`: it says no (private mode, policy, broken files);
 * `blocked`: another tab holds an old version open; `timeout`: it never answers;
 * `outdated`: newer code has written here, so this code may read but not write;
 * `quota`: no room; `conflict`: another tab committed first; `damaged`: what was read back is not what was written;
 * `closed`: the connection went away.
 */
export type StorageErrorKind =
  'unavailable' | 'refused' | 'blocked' | 'timeout' | 'outdated' | 'quota' | 'conflict' | 'damaged' | 'closed'

/** A fault of the storage, with the browser's own words in `detail`. */
export class StorageError extends Error {
  readonly kind: StorageErrorKind
  readonly detail: string

  constructor(kind: StorageErrorKind, detail: string) {
    super(`${kind}: ${detail}`)
    this.name = 'StorageError'
    this.kind = kind
    this.detail = detail
  }
}
