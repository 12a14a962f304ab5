import { StorageError, type StorageErrorKind } from './storage-error.ts'

const kindByName: Readonly<Record<string, StorageErrorKind>> = {
  MissingAPIError: 'unavailable',
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
}

/**
 * Names what the browser or Dexie threw. An aborted transaction hides its cause in `inner`, so the chain is
 * followed first; a full disk arrives as an AbortError otherwise.
 */
export function storageErrorFrom(error: unknown): StorageError {
  const chain = causes(error)
  const known = chain.find((cause) => cause instanceof StorageError)
  if (known) return known
  const kind = chain.map((cause) => kindByName[cause.name]).find((found) => found !== undefined)
  return new StorageError(
    kind ?? 'refused',
    chain.map((cause) => `${cause.name}: ${cause.message}`).join(' ← ') || String(error),
  )
}

function causes(error: unknown): Error[] {
  const chain: Error[] = []
  let next = error
  while (next instanceof Error && !chain.includes(next)) {
    chain.push(next)
    next = 'inner' in next && next.inner ? next.inner : next.cause
  }
  return chain
}
