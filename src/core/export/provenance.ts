import type { Comparison } from '../compare/comparison.ts'

/** Where an export comes from, passed in by the page: the core knows neither the clock nor the address bar. */
export interface Provenance {
  /** Of the dataset, 16 hex digits, and what of the reader's own lies over it (`ownMark`). */
  readonly version: string
  /** Opens the same comparison. */
  readonly link: string
  /** Day of the export, ISO, in the reader's own time zone. */
  readonly date: string
}

/** “2024年” or “2019—2024年”. */
export function spanOfYears(years: readonly number[]): string {
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? `${first}年` : `${first}—${last}年`
}

/** “乐昌市、万州区等4家”: the compared bureaus in a phrase. */
export function bureausText({ regions, label }: Comparison, most = 3): string {
  const names = regions.slice(0, most).map((region) => label(region.adcode))
  return names.join('、') + (regions.length > most ? `等${regions.length}家` : '')
}
