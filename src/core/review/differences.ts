import type { Figure, FigureRow, StatedFigure } from '../schema/figure.ts'
import type { OwnIdentity } from '../schema/own-report.ts'
import { reportId } from '../schema/report.ts'
import type { Dataset } from '../table/dataset.ts'
import { draft } from '../user-log/changes.ts'
import type { EntryDraft } from '../user-log/entry.ts'
import type { PayloadOf } from '../user-log/kinds.ts'
import { statementsOf } from './statements.ts'
import type { KeptImport, Settlement } from './types.ts'

/** One indicator of which a reviewed report of the reader's says something else than the published figures do. */
export interface Difference {
  readonly report: string
  readonly indicator: string
  /** Empty where the reader's own report was read whole and does not state it. */
  readonly own: readonly StatedFigure[]
  readonly published: readonly Figure[]
  /** What the reader let stand of exactly these two; null while that is open. */
  readonly stands: Settlement['stands'] | null
  /** It was settled once, and one side says something else since. */
  readonly hasChanged: boolean
}

/** Only what was decided is compared; silence only once the review is finished. By the catalogue's order. */
export function differencesOf(kept: KeptImport, shown: Dataset): readonly Difference[] {
  const dataset = shown.own?.published ?? shown
  const report = reportOf(kept.identity)
  if (report === null || !dataset.reportById.has(report)) return []
  const saidOn = statementsOf(kept)
  return dataset.indicators.flatMap(({ id }): Difference[] => {
    const said = saidOn(id)
    const published = dataset.figuresOf(report, id)
    if (published.length === 0 || said === null || saysTheSame(said, published)) return []
    const settled = kept.settled.get(`${report}/${id}`)
    const isAsThen =
      settled !== undefined && saysTheSame(settled.own, said) && saysTheSame(settled.published, published)
    return [
      {
        report,
        indicator: id,
        own: said,
        published,
        stands: isAsThen ? settled.stands : null,
        hasChanged: settled !== undefined && !isAsThen,
      },
    ]
  })
}

/** Lets one of the two stand. */
export const settle = (
  { sha256, step }: Pick<KeptImport, 'sha256' | 'step'>,
  { report, indicator, own, published }: Difference,
  stands: Settlement['stands'],
): EntryDraft[] => [
  draft('difference.settled', `difference/${report}/${indicator}`, {
    step: step + 1,
    import: sha256,
    stands,
    own: [...own],
    published: published.map(plain),
  } satisfies PayloadOf<'difference.settled'>),
]

/** The id of the report a file is; null while bureau or year are not known. */
export const reportOf = ({ adcode, year, kind }: OwnIdentity): string | null =>
  adcode === null || year === null ? null : reportId(adcode, year, kind)

/** Whether two lists state the same numbers in the same way. Quotes and measure words may differ. */
export function saysTheSame(
  a: readonly (StatedFigure | Figure)[],
  b: readonly (StatedFigure | Figure)[],
): boolean {
  return a.length === b.length && signature(a) === signature(b)
}

function signature(figures: readonly (StatedFigure | Figure)[]): string {
  return figures
    .map((figure) => {
      const { value, qualifier, scope, role } = figure
      const isDoubtful = 'review' in figure && figure.review === 'ambiguous'
      return `${value} ${qualifier} ${scope} ${role} ${isDoubtful}`
    })
    .sort()
    .join()
}

/** The columns of a figure alone. Quotes lie apart: one that is not in memory is left out with its place, never half of it. */
export function plain(figure: Figure): FigureRow {
  const { report, indicator, value, qualifier, unit, scope, role, quote, rule, review, note } = figure
  const place = quote === '' ? { start: null, end: null } : { start: figure.start, end: figure.end }
  return { report, indicator, value, qualifier, unit, scope, role, quote, ...place, rule, note, review }
}
