import type { Figure } from '../schema/figure.ts'
import type { Region } from '../schema/region.ts'
import type { Report } from '../schema/report.ts'
import type { Dataset } from '../table/dataset.ts'

/** How a report words a figure. */
export interface Wording {
  readonly figure: Figure
  readonly report: Report
  readonly region: Region
}

/** Clauses that state an indicator, each wording once, newest report first. Only what was read whole keeps its clause. */
export function wordingsOf(dataset: Dataset, indicatorId: string, most: number): readonly Wording[] {
  const seen = new Set<string>()
  const wordings: Wording[] = []
  for (const report of dataset.reports.toSorted((a, b) => b.year - a.year)) {
    const region = dataset.regionByAdcode.get(report.adcode)
    if (region === undefined) continue
    for (const figure of dataset.figuresOf(report.id, indicatorId)) {
      if (figure.quote === '' || seen.has(figure.quote)) continue
      seen.add(figure.quote)
      wordings.push({ figure, report, region })
    }
  }
  return wordings.slice(0, most)
}
