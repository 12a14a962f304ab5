import { atFirstUse, z } from '../core/schema/zod.ts'
import { shellUrl } from './service-worker.ts'

/** Written by the build beside index.html: every file the worker precaches, with its revision and hash (base64). */
const listing = 'shell-files.json'
const shellFilesSchema = atFirstUse(() =>
  z.array(z.strictObject({ url: z.string(), revision: z.string().nullable(), sha256: z.string() })),
)
type ShellFile = z.infer<typeof shellFilesSchema>[number]

/**
 * Whether Cache Storage holds every file of the shell, byte for byte. An active worker alone proves nothing, since a
 * browser may have dropped or damaged some of its files. What is missing is asked for once more through the worker, which
 * keeps only what agrees with its hash; with no network the answer is then false.
 */
export async function isShellWhole(): Promise<boolean> {
  // Twice, since the list itself may be among what is missing.
  for (let round = 0; round < 2; round++) {
    const holes = await findHoles()
    if (holes.length === 0) return true
    await Promise.all(holes.map(fetchAgain))
  }
  return (await findHoles()).length === 0
}

type Hole = Pick<ShellFile, 'url' | 'revision'>

async function findHoles(): Promise<readonly Hole[]> {
  const files = await readListing()
  if (files === null) return [{ url: listing, revision: null }]
  const whole = await Promise.all(files.map(isWhole))
  return files.filter((_, index) => !whole[index])
}

async function readListing(): Promise<readonly ShellFile[] | null> {
  const response = await caches.match(shellUrl(listing), { ignoreSearch: true })
  try {
    return shellFilesSchema.safeParse(await response?.json()).data ?? null
  } catch {
    return null
  }
}

async function isWhole({ url, revision, sha256 }: ShellFile): Promise<boolean> {
  const response = await caches.match(cacheKey(url, revision))
  if (!response?.ok || !hasItsType(url, response.headers.get('content-type') ?? '')) return false
  const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
  return btoa(String.fromCharCode(...new Uint8Array(hash))) === sha256
}

/** A script or a style under another type is not taken by the browser, whatever it holds. */
function hasItsType(url: string, type: string): boolean {
  if (url.endsWith('.js')) return type.includes('javascript')
  return !url.endsWith('.css') || type.includes('css')
}

async function fetchAgain({ url, revision }: Hole): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    await cache.delete(cacheKey(url, revision), { ignoreSearch: revision === null })
  }
  try {
    await fetch(shellUrl(url))
  } catch {
    // No network, or other bytes than were published: the hole stays and is found again.
  }
}

/** The name Workbox gives a precached file. */
function cacheKey(file: string, revision: string | null): URL {
  const url = shellUrl(file)
  if (revision !== null) url.searchParams.set('__WB_REVISION__', revision)
  return url
}
