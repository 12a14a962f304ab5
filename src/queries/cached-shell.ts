import { z } from '../core/schema/zod.ts'
import { shellUrl } from './service-worker.ts'

/** Written by the build beside index.html: every file the worker precaches, with its revision. */
const shellFilesSchema = z.array(z.strictObject({ url: z.string(), revision: z.string().nullable() }))

/**
 * Whether Cache Storage holds every file of the shell at its revision. Asks the caches only, never the network:
 * an active worker alone proves nothing, since a browser may have dropped some of its files.
 */
export async function isShellCached(): Promise<boolean> {
  const listing = await caches.match(shellUrl('shell-files.json'), { ignoreSearch: true })
  const files = shellFilesSchema.safeParse(await listing?.json())
  if (!files.success) return false
  const found = await Promise.all(
    files.data.map(({ url, revision }) => caches.match(cacheKey(url, revision))),
  )
  return found.every((response) => response?.ok)
}

/** The name Workbox gives a precached file. */
function cacheKey(file: string, revision: string | null): URL {
  const url = shellUrl(file)
  if (revision !== null) url.searchParams.set('__WB_REVISION__', revision)
  return url
}
