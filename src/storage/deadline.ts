import { StorageError } from './storage-error.ts'

/**
 * Settles with `work`, or rejects with `timeout` after `ms`. Browsers are known to leave a request or an
 * aborted transaction without any answer, and a page must not wait for it for ever.
 */
export async function withDeadline<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('timeout', `${what}: no answer in ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
