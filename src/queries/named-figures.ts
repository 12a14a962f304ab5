/** The provinces an address names by adcodes. Needs no catalogue: enough to know what to fetch first. */
export function namedProvinces(address: string): ReadonlySet<string> {
  return new Set([...address.matchAll(/(?<!\d)([1-9]\d)\d{4}(?!\d)/g)].map(([, province = '']) => province))
}

/** The indicators a comparison's address names, catalogue or none; empty for other pages. */
export const namedIndicators = (address: string): readonly string[] =>
  comparisonSearch(address)?.['i']?.split('~') ?? []

/** The parameters of a comparison's address, `#/compare?…` or `#/embed?…`; null for other pages. */
export function comparisonSearch(address: string): Record<string, string> | null {
  const query = /^#\/(?:compare|embed)(?:\?(.*))?$/.exec(address)
  return query && Object.fromEntries(new URLSearchParams(query[1] ?? ''))
}
