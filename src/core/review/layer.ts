import type { Figure, FigureOrigin, StatedFigure } from '../schema/figure.ts'
import type { Report } from '../schema/report.ts'
import type { Dataset } from '../table/dataset.ts'
import { type LaidReport, layOver } from '../table/lay-over.ts'
import type { KeptImport } from './types.ts'

/** Gathers what the reader's own changes of a dataset, report by report; nothing is built before `over`. */
export class Layer {
  readonly dataset: Dataset
  readonly #reports = new Map<string, LaidReport & { readonly figures: Map<string, readonly Figure[]> }>()
  readonly #silenced = new Map<string, FigureOrigin>()
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

  /** Whether something stands on it already: a figure, or the reader's word that there is none. */
  speaks(id: string, indicator: string): boolean {
    return this.#silenced.has(`${id}/${indicator}`) || this.figuresOf(id, indicator).length > 0
  }

  /** Makes the report where none is known. */
  open(kept: KeptImport, id: string, origin: FigureOrigin): void {
    if (this.#reports.has(id) || this.dataset.reportById.has(id)) return
    this.#reports.set(id, { report: this.#reportOf(kept, id, origin), figures: new Map() })
  }

  /** Where the report was known in part and the reader has it whole: then its silence counts. */
  widen(kept: KeptImport, id: string, origin: FigureOrigin): void {
    const known = this.#reports.get(id)?.report ?? this.dataset.reportById.get(id)
    if (kept.coverage !== 'full' || known?.coverage !== 'opening') return
    const { report, figures } = this.#touched(id)
    const sections = report.sections ?? kept.report.sections
    this.#reports.set(id, { report: { ...report, coverage: 'full', sections, origin }, figures })
  }

  say(id: string, indicator: string, said: readonly StatedFigure[], origin: FigureOrigin): void {
    const review = origin.kind === 'unreviewed' ? 'unchecked' : 'checked'
    const figures = said.map((figure): Figure => ({ ...figure, report: id, review, origin }))
    this.#put(id, indicator, figures)
    if (figures.length === 0) this.#silenced.set(`${id}/${indicator}`, origin)
  }

  /** Two of the reader's files say different things and nobody has said which stands: 存疑, with all that they say. */
  doubt(id: string, indicator: string, sides: readonly Side[]): void {
    const figures = sides.flatMap(({ said, origin }) =>
      said.map((figure): Figure => ({ ...figure, report: id, review: 'ambiguous', origin })),
    )
    this.#put(
      id,
      indicator,
      figures.length === 1 ? figures : figures.map((one) => ({ ...one, role: 'part' })),
    )
  }

  #put(id: string, indicator: string, figures: readonly Figure[]): void {
    if (!this.dataset.indicatorById.has(indicator)) return
    this.#touched(id).figures.set(indicator, figures)
    this.#silenced.delete(`${id}/${indicator}`)
    this.#hasUnreviewed ||= figures.some(({ origin }) => origin?.kind === 'unreviewed')
  }

  over(): Dataset {
    if (this.#reports.size === 0) return this.dataset
    return layOver(this.dataset, this.#reports, {
      published: this.dataset,
      reports: new Set(this.#reports.keys()),
      hasUnreviewed: this.#hasUnreviewed,
      silenced: this.#silenced,
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

/** What one file says. */
export interface Side {
  readonly said: readonly StatedFigure[]
  readonly origin: FigureOrigin
}
