import { WireError } from './wire-error.ts'

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined
  /** Bytes that arrived since the last call; negative when an attempt is given up and starts anew. */
  readonly onBytes?: ((bytes: number) => void) | undefined
  /** How long the line may stay silent, in milliseconds. */
  readonly patience?: number
}

export interface ByteRequest extends FetchOptions {
  readonly url: URL
  readonly cache: RequestCache
  /** More bytes than this are not read; one more shows that there were more. */
  readonly limit: number
}

/**
 * Reads one published JSON file as bytes. Rejects with `unreachable`, `not-found`, `http-error` or `wrong-type`,
 * or with the signal's own reason when the caller gave up.
 */
export async function fetchBytes(request: ByteRequest): Promise<Uint8Array> {
  const { url, cache, signal, patience = 30_000 } = request
  signal?.throwIfAborted()
  const line = openLine(patience, signal)
  try {
    const response = await fetch(url, { cache, signal: line.signal, credentials: 'same-origin' })
    line.heard()
    refuseErrors(url, response)
    return await readBody(request, response, line.heard)
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof WireError) throw error
    const detail = line.signal.aborted ? `silent for ${patience} ms` : String(error)
    throw new WireError('unreachable', fileOf(url), detail)
  } finally {
    line.close()
  }
}

function fileOf(url: URL): string {
  return url.pathname.split('/').at(-1) ?? url.pathname
}

function refuseErrors(url: URL, response: Response): void {
  const { status } = response
  if (status === 404 || status === 410) throw new WireError('not-found', fileOf(url), `HTTP ${status}`)
  if (!response.ok) throw new WireError('http-error', fileOf(url), `HTTP ${status}`)
  // A proxy's log-in page or a host's catch-all page comes with 200 and text/html.
  const type = response.headers.get('content-type') ?? ''
  if (/html|xml/i.test(type)) throw new WireError('wrong-type', fileOf(url), `content-type ${type}`)
}

async function readBody(
  { limit, onBytes }: ByteRequest,
  response: Response,
  onData: () => void,
): Promise<Uint8Array> {
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  while (length <= limit) {
    const { done, value } = await reader.read()
    if (done) return join(parts, length)
    onData()
    onBytes?.(value.length)
    parts.push(value)
    length += value.length
  }
  await reader.cancel()
  return join(parts, length)
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

/** Its signal aborts when nothing was heard for `patience` ms, or when the caller gives up. */
function openLine(patience: number, caller: AbortSignal | undefined) {
  const controller = new AbortController()
  const cut = () => controller.abort()
  caller?.addEventListener('abort', cut)
  let timer = setTimeout(cut, patience)
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer)
      timer = setTimeout(cut, patience)
    },
    close: () => {
      clearTimeout(timer)
      caller?.removeEventListener('abort', cut)
    },
  }
}
