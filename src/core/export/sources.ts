import type { Cell } from '../compare/cell.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { Report } from '../schema/report.ts'

export interface Sources {
  /** Reports that the shown numbers are taken from or computed with, and those that contradict them. */
  readonly stating: readonly Report[]
  /** Reports that were read and gave no number: they are why a cell says 未提及, 未读全 or 存疑. */
  readonly silent: readonly Report[]
}

/** 12份公开年度报告和1份自己导入的报告. */
export function countSources(stating: readonly Report[]): string {
  const own = stating.filter(({ origin }) => origin !== undefined).length
  const published = `${stating.length - own}份公开年度报告`
  return own === 0 ? published : `${published}和${own}份自己导入的报告`
}

/** Every report behind a comparison, once each, in the order of bureaus, then years. */
export function sourcesOf(comparison: Comparison): Sources {
  const stating = new Set<Report>()
  const read = new Set<Report>()
  const slices = comparison.years.flatMap((year) =>
    comparison.indicators.map(({ id }) => comparison.slice(id, year)),
  )
  for (let row = 0; row < comparison.regions.length; row++) {
    for (const slice of slices) {
      const cell = slice[row]
      if (cell === undefined) continue
      for (const report of reportsBehind(cell)) stating.add(report)
      for (const report of cell.reports) read.add(report)
    }
  }
  return { stating: [...stating], silent: [...read].filter((report) => !stating.has(report)) }
}

/** The reports a cell's number rests on; none where there is no number. */
export function reportsBehind(cell: Cell): readonly Report[] {
  if (cell.state === 'unmeasured') return reportsBehind(cell.reported)
  if (cell.state !== 'reported') return []
  const { computed, headline, others } = cell
  const base = computed !== null && 'base' in computed ? reportsBehind(computed.base) : []
  return [headline.report, ...others.map((other) => other.report), ...base]
}
