const prefix = 'faheng:in-use:'

/**
 * Keeps a version from the sweeps of every tab until the returned function is called or this tab ends: its quotes are read
 * when they are asked for, and it may be waiting for the reader's word. Without Web Locks nothing is kept so, and what
 * was swept comes from the publisher or is missing in words.
 */
export function keepInUse(database: string, version: string): () => void {
  const done = new AbortController()
  if (!hasLocks()) return () => undefined
  const ended = new Promise<void>((resolve) => done.signal.addEventListener('abort', () => resolve()))
  navigator.locks
    .request(prefix + database + ':' + version, { mode: 'shared' }, () => ended)
    // Refused in frames of other sites.
    .catch(() => undefined)
  return () => done.abort()
}

/** The versions of a database that some tab shows or offers. */
export async function versionsInUse(database: string): Promise<ReadonlySet<string>> {
  if (!hasLocks()) return new Set()
  try {
    const own = `${prefix}${database}:`
    const { held = [], pending = [] } = await navigator.locks.query()
    const names = [...held, ...pending].map(({ name = '' }) => name)
    return new Set(names.filter((name) => name.startsWith(own)).map((name) => name.slice(own.length)))
  } catch {
    return new Set()
  }
}

function hasLocks(): boolean {
  return typeof navigator !== 'undefined' && 'locks' in navigator
}
