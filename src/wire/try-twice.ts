import type { FetchOptions } from './fetch-bytes.ts'
import { WireError } from './wire-error.ts'

/**
 * Runs `attempt`, and once more past all caches where a second look may help: the server answered something
 * else than was published, or the line broke. What the first attempt counted is taken back.
 */
export async function tryTwice<T>(
  options: FetchOptions,
  attempt: (cache: RequestCache, options: FetchOptions) => Promise<T>,
  cache: RequestCache = 'default',
): Promise<T> {
  let counted = 0
  const onBytes = (bytes: number) => {
    counted += bytes
    options.onBytes?.(bytes)
  }
  try {
    return await attempt(cache, { ...options, onBytes })
  } catch (error) {
    if (!(error instanceof WireError) || error.kind === 'not-found') throw error
    options.onBytes?.(-counted)
    return attempt('reload', options)
  }
}
