import { StorageError } from './storage-error.ts'

const commitLock = 'faheng:commit'
const stagingLock = 'faheng:staging'

/** Runs `work` while no other tab commits or sweeps a dataset. */
export const withCommitLock = <T>(work: () => Promise<T>, patience?: number): Promise<T> =>
  withLock(commitLock, work, patience)

/**
 * Runs `work` while no other tab holds the lock. It is freed when its tab dies. Without Web Locks (plain-http origins)
 * or where they are refused (frames on other sites) it runs at once: transactions and the pointer's compare-and-set
 * still keep what is written whole.
 * Rejects with `conflict` when another tab holds the lock longer than `patience` milliseconds.
 */
export async function withLock<T>(name: string, work: () => Promise<T>, patience = 15_000): Promise<T> {
  if (!hasLocks()) return work()
  const lock = { granted: false }
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(patience) }, () => {
      lock.granted = true
      return work()
    })
  } catch (error) {
    if (lock.granted) throw error
    if (isRefusal(error)) return work()
    throw new StorageError('conflict', `another tab has held ${name} for ${patience} ms`)
  }
}

/**
 * Runs `work` while what it stages is safe from the sweeps of other tabs. Many tabs may stage at once. Where locks are
 * missing, refused or late it runs all the same: a version that was swept in part is not verified then, and not kept.
 */
export async function whileStaging<T>(work: () => Promise<T>, patience = 15_000): Promise<T> {
  if (!hasLocks()) return work()
  const lock = { granted: false }
  const options = { mode: 'shared', signal: AbortSignal.timeout(patience) } as const
  try {
    return await navigator.locks.request(stagingLock, options, () => {
      lock.granted = true
      return work()
    })
  } catch (error) {
    if (lock.granted) throw error
    return work()
  }
}

/** Runs `work` if no other tab stages or commits at this moment; otherwise leaves it for a later start. */
export function ifNoCommitRuns(work: () => Promise<unknown>): Promise<void> {
  return ifFree(commitLock, () => ifFree(stagingLock, work))
}

async function ifFree(name: string, work: () => Promise<unknown>): Promise<void> {
  if (!hasLocks()) {
    await work()
    return
  }
  const lock = { asked: false }
  try {
    await navigator.locks.request(name, { ifAvailable: true }, (held) => {
      lock.asked = true
      return held ? work() : null
    })
  } catch (error) {
    if (lock.asked || !isRefusal(error)) throw error
    await work()
  }
}

const isRefusal = (error: unknown): boolean => error instanceof DOMException && error.name === 'SecurityError'

function hasLocks(): boolean {
  return typeof navigator !== 'undefined' && 'locks' in navigator
}
