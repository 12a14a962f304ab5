import { correctionRule } from '../schema/correction-rule.ts'
import type { FigureRow } from '../schema/figure.ts'
import type { Report } from '../schema/report.ts'
import type { DatasetRows } from '../table/dataset.ts'
import { groupBy } from '../table/group-by.ts'

/** What both packages say of one report and indicator, differently. */
export interface MergeConflict {
  readonly report: string
  readonly indicator: string
  readonly ours: readonly FigureRow[]
  readonly theirs: readonly FigureRow[]
}

export interface MergedRows {
  /** Ours with what theirs adds; where there are conflicts, without those. */
  readonly rows: DatasetRows
  readonly reports: number
  readonly figures: number
  readonly conflicts: readonly MergeConflict[]
}

type Statements = Pick<DatasetRows, 'reports' | 'figures'>

/**
 * Adds the reports and figures of another package. What both state alike is not doubled, and takes over a quote where ours
 * has none; what they state differently is named and left as it is. A report known by its opening becomes one read whole
 * only where nothing of ours then lacks its sentence.
 */
export function mergeRows(ours: DatasetRows, theirs: Statements): MergedRows {
  const reports = new Map(ours.reports.map((report) => [report.id, report]))
  const figures = new Map(groupBy(ours.figures, keyOf))
  const conflicts: MergeConflict[] = []
  let added = 0
  for (const [key, said] of groupBy(theirs.figures, keyOf)) {
    const known = figures.get(key) ?? []
    const [first] = said
    if (first === undefined) continue
    if (known.length > 0 && !saysTheSame(known, said)) {
      conflicts.push({ report: first.report, indicator: first.indicator, ours: known, theirs: said })
      continue
    }
    if (known.length === 0) added += said.length
    if (known.length === 0) figures.set(key, said)
    else if (known.every(({ quote }) => quote === '')) figures.set(key, withSentences(known, said))
  }
  const all = [...figures.values()].flat()
  for (const report of theirs.reports) {
    const known = reports.get(report.id)
    if (known === undefined) reports.set(report.id, report)
    else if (isReadFurther(known, report) && all.every((f) => f.report !== report.id || f.quote !== ''))
      reports.set(report.id, { ...known, coverage: 'full', sections: known.sections ?? report.sections })
  }
  return {
    rows: { ...ours, reports: [...reports.values()], figures: all },
    reports: reports.size - ours.reports.length,
    figures: added,
    conflicts,
  }
}

/** What a correction said stays told as one, now with its sentence. */
function withSentences(known: readonly FigureRow[], said: readonly FigureRow[]): readonly FigureRow[] {
  return said.map((figure) => {
    const corrected = known.find(({ value, rule }) => rule === correctionRule && value === figure.value)
    const { quote, start, end } = figure
    return corrected === undefined ? figure : { ...corrected, quote, start, end }
  })
}

const keyOf = ({ report, indicator }: FigureRow): string => `${report}/${indicator}`

const isReadFurther = (known: Report, report: Report): boolean =>
  known.coverage === 'opening' && report.coverage === 'full'

function saysTheSame(a: readonly FigureRow[], b: readonly FigureRow[]): boolean {
  const signature = (figures: readonly FigureRow[]) =>
    figures.map((f) => `${f.value} ${f.qualifier} ${f.scope} ${f.role} ${f.review === 'ambiguous'}`).sort()
  return signature(a).join() === signature(b).join()
}
