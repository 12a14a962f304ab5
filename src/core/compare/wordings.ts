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

/** Figures of an indicator that keep their clause, newest report first, up to `most`. Only what was read whole does. */
export function wordingsOf(dataset: Dataset, indicatorId: string, most: number): readonly Wording[] {
  const wordings: Wording[] = []
  for (const report of dataset.reports.toSorted((a, b) => b.year - a.year)) {
    const region = dataset.regionByAdcode.get(report.adcode)
    if (region === undefined) continue
    for (const figure of dataset.figuresOf(report.id, indicatorId)) {
      if (figure.start !== null) wordings.push({ figure, report, region })
    }
    if (wordings.length >= most) break
  }
  return wordings.slice(0, most)
}
