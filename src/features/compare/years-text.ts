/** “2024年” or “2019—2024年”. */
export function yearsText(years: readonly number[]): string {
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? `${first}年` : `${first}—${last}年`
}
