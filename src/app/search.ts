/** A link's parameters as plain strings, the last of a name winning. Their meaning is the link codec's business. */
export function readSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query))
}

/**
 * What the hash itself asks for. The router's hash history appends the query of the page, `?data=nation/`, which is
 * another matter.
 */
export function hashQuery(query: string, pageQuery: string): string {
  return pageQuery !== '' && query.endsWith(pageQuery) ? query.slice(0, -pageQuery.length) : query
}

/** The same back, `~`, `*` and `.` unescaped as the link format has them; empty for no parameters. */
export function writeSearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`] : [],
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
