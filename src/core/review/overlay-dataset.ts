import type { FigureOrigin } from '../schema/figure.ts'
import type { Dataset } from '../table/dataset.ts'
import { groupBy } from '../table/group-by.ts'
import { stateOfCorrection } from './corrections.ts'
import { inOrder } from './counted-figures.ts'
import { differencesOf, reportOf, saysTheSame } from './differences.ts'
import type { KeptText } from './kept-text.ts'
import { Layer } from './layer.ts'
import type { ReviewLog } from './review-log.ts'
import { reviewOf } from './review-of.ts'
import { statementsOf } from './statements.ts'
import { settledBetween, type Statement } from './twins.ts'
import type { KeptImport } from './types.ts'

/** What of the reader's own takes part. */
export interface OwnState extends Pick<ReviewLog, 'imports' | 'corrections'> {
  /** The texts of reports still under review, by file: with them they take part, marked 未复核. Null: they do not. */
  readonly unreviewed: ReadonlyMap<string, KeptText> | null
}

/**
 * The dataset with the reader's corrections and reviewed reports in it; the very dataset where there are none. What is
 * published stands until the reader settles a difference otherwise. Expects all figures in memory.
 */
export function overlayDataset(dataset: Dataset, { imports, corrections, unreviewed }: OwnState): Dataset {
  const layer = new Layer(dataset)
  for (const correction of corrections.values()) {
    const { report, indicator, after, why, quote } = correction
    if (stateOfCorrection(correction, dataset).state !== 'applies') continue
    const published = correction.published.map(({ value, qualifier, unit }) => ({ value, qualifier, unit }))
    layer.say(report, indicator, after, {
      kind: 'corrected',
      file: null,
      corrected: { published, why, quote },
    })
  }
  // What somebody reviewed comes before what nobody did, whichever was brought first.
  const known = [...imports.values()].filter((kept) => layer.knows(kept))
  for (const [id, files] of byReport(known.filter((kept) => kept.isFinished))) layReviewed(layer, id, files)
  if (unreviewed !== null) {
    const waiting = known.filter((kept) => !kept.isFinished && unreviewed.has(kept.sha256))
    for (const [id, files] of byReport(waiting)) layUnreviewed(layer, id, files, unreviewed)
  }
  return layer.over()
}

/** Those whose bureau and year are known; of several files on one report those read whole first. */
function byReport(imports: readonly KeptImport[]): ReadonlyMap<string, readonly KeptImport[]> {
  const whole = ({ coverage }: KeptImport) => (coverage === 'full' ? 0 : 1)
  const inTurn = imports.toSorted((a, b) => whole(a) - whole(b))
  const groups = groupBy(inTurn, ({ identity }) => reportOf(identity) ?? '')
  return new Map([...groups].filter(([id]) => id !== ''))
}

/** All own files on one report together: none of two that differ stands before the reader says which. */
function layReviewed(layer: Layer, id: string, files: readonly KeptImport[]): void {
  const saidBy = files.map((kept) => ({ kept, on: statementsOf(kept) }))
  for (const kept of files) {
    layer.open(kept, id, originOf(kept, 'own'))
    layer.widen(kept, id, originOf(kept, 'own'))
  }
  const overPublished = new Set(
    files.flatMap((kept) =>
      differencesOf(kept, layer.dataset).flatMap(({ indicator, stands }) =>
        stands === 'own' ? [`${kept.sha256}/${indicator}`] : [],
      ),
    ),
  )
  for (const { id: indicator } of layer.dataset.indicators) {
    const statements = saidBy.flatMap(({ kept, on }): Statement[] => {
      const said = on(indicator)
      return said === null ? [] : [{ kept, said }]
    })
    const standing = unbeaten(statements, indicator)
    const [first, second] = standing
    if (first === undefined) continue
    const isStated = layer.speaks(id, indicator)
    const isSettled = statements.some(
      ({ kept, said }) => overPublished.has(`${kept.sha256}/${indicator}`) && saysTheSame(said, first.said),
    )
    if (isStated && (second !== undefined || !isSettled)) continue
    if (second !== undefined) layer.doubt(id, indicator, standing.map(sideOf('own')))
    else if (isStated || first.said.length > 0)
      layer.say(id, indicator, first.said, originOf(first.kept, 'own'))
  }
}

/** The different statements, each by the first file that makes it, without those the reader let another stand over. */
function unbeaten(statements: readonly Statement[], indicator: string): readonly Statement[] {
  const distinct = statements.filter(
    ({ said }, index) => statements.findIndex((one) => saysTheSame(one.said, said)) === index,
  )
  if (distinct.length < 2) return distinct
  const isBeaten = (by: Statement, one: Statement) =>
    statements.some(
      (a) =>
        saysTheSame(a.said, one.said) &&
        statements.some(
          (b) => saysTheSame(b.said, by.said) && settledBetween(a, b, indicator).stands === 'other',
        ),
    )
  const left = distinct.filter((one) => !distinct.some((by) => by !== one && isBeaten(by, one)))
  // Settled in a circle is not settled.
  return left.length === 0 ? distinct : left
}

/** Fills only what nobody states: what is published, and what somebody reviewed, stands. Its silence says nothing. */
function layUnreviewed(
  layer: Layer,
  id: string,
  files: readonly KeptImport[],
  texts: ReadonlyMap<string, KeptText>,
): void {
  const saidBy = files.flatMap((kept) => {
    const text = texts.get(kept.sha256)
    if (text === undefined) return []
    layer.open({ ...kept, coverage: 'opening' }, id, originOf(kept, 'unreviewed'))
    const figures = inOrder(reviewOf(kept, text).items.flatMap(({ figure }) => figure ?? []))
    return [{ kept, on: groupBy(figures, (figure) => figure.indicator) }]
  })
  for (const { id: indicator } of layer.dataset.indicators) {
    if (layer.speaks(id, indicator)) continue
    const statements = saidBy.flatMap(({ kept, on }): Statement[] => {
      const said = on.get(indicator)
      return said === undefined ? [] : [{ kept, said }]
    })
    const [first, second] = unbeaten(statements, indicator)
    if (first === undefined) continue
    if (second === undefined) layer.say(id, indicator, first.said, originOf(first.kept, 'unreviewed'))
    else layer.doubt(id, indicator, unbeaten(statements, indicator).map(sideOf('unreviewed')))
  }
}

const sideOf =
  (kind: FigureOrigin['kind']) =>
  ({ kept, said }: Statement) => ({ said, origin: originOf(kept, kind) })

const originOf = ({ sha256: file, report }: KeptImport, kind: FigureOrigin['kind']): FigureOrigin => ({
  kind,
  file: { sha256: file, name: report.name },
})
