const names = ['i', 'r', 'y', 'v', 'b', 't', 'o', 'm', 'd'] as const
export type ParamName = (typeof names)[number]

/** The parameters of a compare link, still unread. A parameter the link lacks is undefined. */
export interface LinkParams extends Readonly<Record<ParamName, string | undefined>> {
  /** Something was too long to be looked at whole. */
  readonly cut: boolean
}

/** No honest link is longer; the rest of a longer one is not looked at. */
export const maxLinkLength = 16_384

/**
 * Takes the known parameters, and nothing else, out of a whole link (`#/compare?i=…`), its query, or a router's
 * search object, whose values may be strings or numbers. Of a repeated parameter the first counts. Never throws.
 */
export function readParams(source: unknown): LinkParams {
  const { read, cut } = typeof source === 'string' ? fromQuery(source) : fromRecord(source)
  return {
    i: read('i'),
    r: read('r'),
    y: read('y'),
    v: read('v'),
    b: read('b'),
    t: read('t'),
    o: read('o'),
    m: read('m'),
    d: read('d'),
    cut,
  }
}

interface Source {
  readonly read: (name: string) => string | undefined
  readonly cut: boolean
}

function fromQuery(source: string): Source {
  const link = source.slice(0, maxLinkLength)
  const params = new Map<string, string>()
  for (const pair of link.slice(link.lastIndexOf('?') + 1).split('&')) {
    const at = pair.indexOf('=')
    if (at < 0) continue
    const name = decode(pair.slice(0, at))
    if (!params.has(name)) params.set(name, decode(pair.slice(at + 1)))
  }
  return { read: (name) => params.get(name), cut: source.length > maxLinkLength }
}

function fromRecord(source: unknown): Source {
  // Own data properties only: a getter could throw, and inherited names are not the link's.
  const own = (name: string): unknown =>
    typeof source === 'object' && source !== null
      ? Object.getOwnPropertyDescriptor(source, name)?.value
      : undefined
  const read = (name: string): string | undefined => {
    const value = own(name)
    if (typeof value === 'string') return value.slice(0, maxLinkLength)
    return typeof value === 'number' ? String(value) : undefined
  }
  const isLong = (value: unknown): boolean => typeof value === 'string' && value.length > maxLinkLength
  return { read, cut: names.some((name) => isLong(own(name))) }
}

/** Badly encoded text is taken as it stands; it will match no known id and be named as a problem. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
