import { strToU8, zipSync } from 'fflate'
import { correctionRows } from '../package/corrections-table.ts'
import { csvText } from '../package/csv-text.ts'
import { describeOwnPackage, originColumns, originsFile } from '../package/describe-package.ts'
import { descriptorFile } from '../package/descriptor.ts'
import { formatTable } from '../package/format-table.ts'
import { fileOf } from '../package/parse-table.ts'
import type { PackagedCorrection } from '../schema/correction.ts'
import type { Figure } from '../schema/figure.ts'
import { createDataset, type Dataset } from '../table/dataset.ts'
import { stateOfCorrection } from './corrections.ts'
import type { OwnState } from './overlay-dataset.ts'
import { overlayDataset } from './overlay-dataset.ts'
import type { KeptImport } from './types.ts'

/** Beside the tables: the log and the texts themselves, as a backup, for another reader's app to merge. */
export const packageLogFile = 'faheng-log.json'

export interface OwnPackage {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly reports: number
  readonly figures: number
  /** Left out of the tables: of cells and lists without a sentence or an address, and what is not settled. In the log. */
  readonly leftOut: number
  /** Corrections of published figures in their table. */
  readonly corrections: number
  /** Corrections only in the log, as what is published is no longer what they correct. */
  readonly outdated: number
}

/**
 * Finished reviews as a data package: reports and figures in the columns of `data/`, where each figure comes from, what was
 * corrected of `dataset`, and the log. `app` is the version that writes it. The same content gives the same bytes.
 */
export function ownPackage(
  { imports, corrections }: Pick<OwnState, 'imports' | 'corrections'>,
  dataset: Dataset,
  { backup, app }: { readonly backup: string; readonly app: string },
): OwnPackage {
  const { indicators, regions } = dataset
  const bare = createDataset('', { indicators, regions, reports: [], figures: [], denominators: [] })
  const own = overlayDataset(bare, { imports, corrections: new Map(), unreviewed: null })
  const reports = new Map(own.reports.map((report) => [report.id, report]))
  const isProven = ({ quote, report, review }: Figure) => {
    const from = reports.get(report)
    return review !== 'ambiguous' && (quote !== '' || (from?.coverage === 'opening' && from.url !== null))
  }
  // Of an indicator the law does not ask of that kind of report, a package says nothing.
  const asked = own.figures.filter(({ report, indicator }) => {
    const kind = reports.get(report)?.kind
    return kind !== undefined && own.indicatorById.get(indicator)?.report_kinds.includes(kind) === true
  })
  // All of a cell or none: a part by itself would pass for the whole.
  const figures = asked.filter(({ report, indicator }) => own.figuresOf(report, indicator).every(isProven))
  const stating = new Set(figures.map(({ report }) => report))
  const told = own.reports.filter(({ id, coverage }) => coverage === 'full' || stating.has(id))
  const origins = figures.map(({ report, indicator, value, rule, origin }) => {
    const kept = imports.get(origin?.file?.sha256 ?? '')
    const sha256 = kept?.report.part_of ?? kept?.sha256 ?? ''
    const decided = decisionOn(kept, indicator, value)
    const { decision = '', why = '' } = decided ?? {}
    return [report, indicator, String(value), origin?.file?.name ?? '', sha256, rule, decision, why]
  })
  const states = [...corrections.values()].map((one) => stateOfCorrection(one, dataset))
  const standing = states.flatMap(({ state, correction }): PackagedCorrection[] =>
    state === 'applies' ? [{ ...correction, app }] : [],
  )
  const files = {
    [descriptorFile]: `${JSON.stringify(describeOwnPackage(), null, 2)}\n`,
    [fileOf('reports')]: csvText(formatTable('reports', told)),
    [fileOf('figures')]: csvText(formatTable('figures', figures)),
    [fileOf('corrections')]: csvText(formatTable('corrections', correctionRows(standing))),
    [originsFile]: csvText([originColumns.map(({ name }) => name), ...origins]),
    [packageLogFile]: backup,
  }
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  // An archive knows no time before 1980; the log says when things were done.
  const bytes = zipSync(Object.fromEntries(entries), { mtime: '1980-01-02T00:00:00' })
  return {
    bytes: new Uint8Array(bytes),
    reports: told.length,
    figures: figures.length,
    leftOut: asked.length - figures.length,
    corrections: standing.length,
    outdated: states.filter(({ state }) => state === 'changed' || state === 'gone').length,
  }
}

function decisionOn(kept: KeptImport | undefined, indicator: string, value: number) {
  const decisions = [...(kept?.decisions.values() ?? [])]
  return decisions.findLast(({ figure }) => figure?.indicator === indicator && figure.value === value)
}
