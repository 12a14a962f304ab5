import type { ReportTable } from '../table/report-table.ts'
import type { VersionPair } from './version-content.ts'

/** Reports of two versions side by side, by bureau, year and kind; row -1 where a version has none. */
export interface PairedReports {
  readonly before: Int32Array
  readonly after: Int32Array
  /** The first two digits of the adcode of each. */
  readonly province: Uint8Array
}

/** Pairs the reports of the given provinces. */
export function pairReports({ before, after }: VersionPair, provinces: ReadonlySet<string>): PairedReports {
  const old = keysOf(before.table)
  const fresh = keysOf(after.table)
  const rowOf = new Map<number, number>()
  for (let row = 0; row < fresh.length; row++) rowOf.set(fresh[row] ?? 0, row)
  const wanted = new Uint8Array(100)
  for (const province of provinces) wanted[Number(province)] = 1
  const found: [key: number, before: number, after: number][] = []
  for (let row = 0; row < old.length; row++) {
    const key = old[row] ?? 0
    const match = rowOf.get(key)
    if (match !== undefined) rowOf.delete(key)
    if (wanted[provinceOf(key)] === 1) found.push([key, row, match ?? -1])
  }
  for (const [key, row] of rowOf) if (wanted[provinceOf(key)] === 1) found.push([key, -1, row])
  found.sort(([a], [b]) => a - b)
  return {
    before: Int32Array.from(found, ([, row]) => row),
    after: Int32Array.from(found, ([, , row]) => row),
    province: Uint8Array.from(found, ([key]) => provinceOf(key)),
  }
}

const [kinds, yearSpan] = [4, 200]

/** A number for each report that says whose it is, on which year, and of which kind; in the order of adcodes. */
function keysOf({ regions, firstYear, years, cell, kind }: ReportTable): Float64Array {
  const keys = new Float64Array(cell.length)
  for (let row = 0; row < keys.length; row++) {
    const place = cell[row] ?? 0
    const year = firstYear - 1950 + (place % years)
    keys[row] = ((regions[Math.floor(place / years)] ?? 0) * yearSpan + year) * kinds + (kind[row] ?? 0)
  }
  return keys
}

const provinceOf = (key: number): number => Math.floor(key / (10_000 * yearSpan * kinds))
