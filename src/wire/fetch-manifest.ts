import { type Manifest, manifestSchema } from '../core/schema/manifest.ts'
import { fetchBytes, type FetchOptions } from './fetch-bytes.ts'
import { tryTwice } from './try-twice.ts'
import { WireError } from './wire-error.ts'

/** More than any manifest needs; a larger answer is not one. */
const limit = 1_000_000

const file = 'manifest.json'

/**
 * Fetches the published manifest, always asking the server whether it changed. Rejects with a `WireError`;
 * `malformed` lists every fault, one a line.
 */
export function fetchManifest(base: URL, options: Omit<FetchOptions, 'onBytes'> = {}): Promise<Manifest> {
  return tryTwice(
    options,
    async (cache) => parse(await fetchBytes({ ...options, url: new URL(file, base), cache, limit })),
    'no-cache',
  )
}

function parse(bytes: Uint8Array): Manifest {
  const parsed = manifestSchema.safeParse(parseJson(bytes))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || file}: ${issue.message}`)
  throw new WireError('malformed', file, faults.join('\n'))
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new WireError('malformed', file, String(error))
  }
}
