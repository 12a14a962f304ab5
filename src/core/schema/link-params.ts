/** The parameters of a compare link, still unread. A parameter the link lacks is undefined. */
export interface LinkParams {
  readonly i: string | undefined
  readonly r: string | undefined
  readonly y: string | undefined
  readonly v: string | undefined
  readonly b: string | undefined
}

/** No honest link is longer; the rest of a longer one is not looked at. */
export const maxLinkLength = 16_384

/**
 * Takes the known parameters, and nothing else, out of a whole link (`#/compare?i=…`), its query, or a router's
 * search object, whose values may be strings or numbers. Of a repeated parameter the first counts. Never throws.
 */
export function readParams(source: unknown): LinkParams {
  const read = typeof source === 'string' ? fromQuery(source) : fromRecord(source)
  return { i: read('i'), r: read('r'), y: read('y'), v: read('v'), b: read('b') }
}

type Read = (name: string) => string | undefined

function fromQuery(source: string): Read {
  const link = source.slice(0, maxLinkLength)
  const query = link.slice(link.indexOf('?') + 1)
  const params = new Map<string, string>()
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=')
    if (at < 0) continue
    const name = decode(pair.slice(0, at))
    if (!params.has(name)) params.set(name, decode(pair.slice(at + 1)))
  }
  return (name) => params.get(name)
}

function fromRecord(source: unknown): Read {
  if (typeof source !== 'object' || source === null) return () => undefined
  return (name) => {
    // Own data properties only: a getter could throw, and inherited names are not the link's.
    const value: unknown = Object.getOwnPropertyDescriptor(source, name)?.value
    if (typeof value === 'string') return value.slice(0, maxLinkLength)
    return typeof value === 'number' ? String(value) : undefined
  }
}

/** Badly encoded text is taken as it stands; it will match no known id and be named as a problem. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
