import type { Figure, FigureOrigin, StatedFigure } from '../schema/figure.ts'
import type { Report } from '../schema/report.ts'
import type { Dataset } from '../table/dataset.ts'
import { type LaidReport, layOver } from '../table/lay-over.ts'
import { groupBy } from '../table/group-by.ts'
import { stateOfCorrection } from './corrections.ts'
import { countedFigures, inOrder } from './counted-figures.ts'
import { differencesOf, reportOf } from './differences.ts'
import type { KeptText } from './kept-text.ts'
import type { ReviewLog } from './review-log.ts'
import { reviewOf } from './review-of.ts'
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
    const { report, indicator, after } = correction
    if (stateOfCorrection(correction, dataset).state !== 'applies') continue
    layer.say(report, indicator, after, { kind: 'corrected', file: null })
  }
  const waiting: KeptImport[] = []
  for (const kept of imports.values()) {
    if (kept.isFinished) layReviewed(layer, kept)
    else waiting.push(kept)
  }
  // What somebody reviewed comes before what nobody did, whichever was brought first.
  for (const kept of waiting) {
    const text = unreviewed?.get(kept.sha256)
    if (text !== undefined) layUnreviewed(layer, kept, text)
  }
  return layer.over()
}

function layReviewed(layer: Layer, kept: KeptImport): void {
  const id = reportOf(kept.identity)
  if (id === null || !layer.knows(kept)) return
  const origin = originOf(kept, 'own')
  const published = layer.dataset.reportById.get(id)
  layer.open(kept, id, origin)
  const own = groupBy(countedFigures(kept), (figure) => figure.indicator)
  const differences = new Map(differencesOf(kept, layer.dataset).map((one) => [one.indicator, one]))
  for (const [indicator, figures] of own) {
    const stands = differences.get(indicator)?.stands === 'own'
    if (stands || layer.figuresOf(id, indicator).length === 0) layer.say(id, indicator, figures, origin)
  }
  for (const [indicator, { own: said, stands }] of differences) {
    if (said.length === 0 && stands === 'own') layer.say(id, indicator, [], origin)
  }
  // Of an opening only; the reader has read it whole.
  if (published?.coverage === 'opening' && kept.coverage === 'full') layer.widen(kept, id, origin)
}

/** Fills only what nobody states: what is published, and what somebody reviewed, stands. Its silence says nothing. */
function layUnreviewed(layer: Layer, kept: KeptImport, text: KeptText): void {
  const id = reportOf(kept.identity)
  if (id === null || !layer.knows(kept)) return
  const origin = originOf(kept, 'unreviewed')
  const figures = inOrder(reviewOf(kept, text).items.flatMap(({ figure }) => figure ?? []))
  const byIndicator = groupBy(figures, (figure) => figure.indicator)
  layer.open({ ...kept, coverage: 'opening' }, id, origin)
  for (const [indicator, said] of byIndicator) {
    if (layer.figuresOf(id, indicator).length === 0) layer.say(id, indicator, said, origin)
  }
}

const originOf = ({ sha256: file, report }: KeptImport, kind: FigureOrigin['kind']): FigureOrigin => ({
  kind,
  file: { sha256: file, name: report.name },
})

class Layer {
  readonly dataset: Dataset
  readonly #reports = new Map<string, LaidReport & { readonly figures: Map<string, readonly Figure[]> }>()
  #hasUnreviewed = false

  constructor(dataset: Dataset) {
    this.dataset = dataset
  }

  /** Whether the dataset has the region: elsewhere nothing could be compared with it. */
  knows({ identity }: KeptImport): boolean {
    return identity.adcode !== null && this.dataset.regionByAdcode.has(identity.adcode)
  }

  figuresOf(id: string, indicator: string): readonly Figure[] {
    const said = this.#reports.get(id)?.figures.get(indicator)
    if (said !== undefined) return said
    return this.dataset.reportById.has(id) ? this.dataset.figuresOf(id, indicator) : []
  }

  /** Makes the report where none is known. */
  open(kept: KeptImport, id: string, origin: FigureOrigin): void {
    if (this.#reports.has(id) || this.dataset.reportById.has(id)) return
    this.#reports.set(id, { report: this.#reportOf(kept, id, origin), figures: new Map() })
  }

  /** The report was known by its opening, and is known whole. */
  widen(kept: KeptImport, id: string, origin: FigureOrigin): void {
    const { report, figures } = this.#touched(id)
    if (report.coverage === 'full') return
    const sections = report.sections ?? kept.report.sections
    this.#reports.set(id, { report: { ...report, coverage: 'full', sections, origin }, figures })
  }

  say(id: string, indicator: string, said: readonly StatedFigure[], origin: FigureOrigin): void {
    if (!this.dataset.indicatorById.has(indicator)) return
    const isUnreviewed = origin.kind === 'unreviewed'
    const review = isUnreviewed ? 'unchecked' : 'checked'
    const figures = said.map((figure): Figure => ({ ...figure, report: id, review, origin }))
    this.#touched(id).figures.set(indicator, figures)
    this.#hasUnreviewed ||= isUnreviewed && figures.length > 0
  }

  over(): Dataset {
    if (this.#reports.size === 0) return this.dataset
    return layOver(this.dataset, this.#reports, {
      published: this.dataset,
      reports: new Set(this.#reports.keys()),
      hasUnreviewed: this.#hasUnreviewed,
    })
  }

  #touched(id: string) {
    const known = this.#reports.get(id)
    if (known) return known
    const report = this.dataset.reportById.get(id)
    if (report === undefined) throw new Error(`Not open: ${id}`)
    const touched = { report, figures: new Map<string, readonly Figure[]>() }
    this.#reports.set(id, touched)
    return touched
  }

  #reportOf({ identity, report: own, coverage }: KeptImport, id: string, origin: FigureOrigin): Report {
    const { kind } = identity
    const adcode = identity.adcode ?? ''
    const known = this.dataset.reportsOfBureau(adcode).at(-1)?.bureau
    const region = this.dataset.regionByAdcode.get(adcode)?.name_zh ?? ''
    return {
      id,
      kind,
      bureau: known ?? own.bureau ?? `${region}教育部门`,
      adcode,
      year: identity.year ?? 0,
      published: own.published,
      published_basis: own.published_basis,
      title: own.title ?? own.name,
      url: own.url,
      coverage,
      sections: coverage === 'full' && kind === 'rule_of_law' ? own.sections : null,
      origin,
    }
  }
}
