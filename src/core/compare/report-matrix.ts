import type { Region } from '../schema/region.ts'
import type { Dataset } from '../table/dataset.ts'

/** Reports by province and year reported on. */
export interface ReportMatrix {
  /** Every year of the span, oldest first. */
  readonly years: readonly number[]
  /** Most reports first; `counts` runs along `years`. Provinces without a report are left out. */
  readonly rows: readonly {
    readonly province: Region
    readonly counts: readonly number[]
    readonly total: number
  }[]
  /** Column totals along `years`. */
  readonly totals: readonly number[]
  readonly largest: number
}

export function reportMatrix(dataset: Dataset): ReportMatrix {
  const reported = dataset.reports.map((report) => report.year)
  if (reported.length === 0) return { years: [], rows: [], totals: [], largest: 0 }
  const first = reported.reduce((a, b) => Math.min(a, b))
  const last = reported.reduce((a, b) => Math.max(a, b))
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const provinces = dataset.regions.filter((region) => region.level === 'province')
  const counts = new Map(provinces.map((region) => [region.adcode.slice(0, 2), years.map(() => 0)]))
  const totals = years.map(() => 0)
  for (const report of dataset.reports) {
    const row = counts.get(report.adcode.slice(0, 2))
    const column = report.year - first
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1
    totals[column] = (totals[column] ?? 0) + 1
  }
  const rows = provinces
    .map((province) => {
      const row = counts.get(province.adcode.slice(0, 2)) ?? []
      return { province, counts: row, total: row.reduce((a, b) => a + b, 0) }
    })
    .filter((row) => row.total > 0)
    .sort((a, b) => b.total - a.total || a.province.adcode.localeCompare(b.province.adcode))
  return { years, rows, totals, largest: Math.max(0, ...rows.flatMap((row) => row.counts)) }
}
