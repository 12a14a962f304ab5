import type { FigureReading } from '../extract/figures/types.ts'
import type { ImportedPackage, ImportedTable } from '../import/types.ts'
import { draft } from '../user-log/changes.ts'
import type { PayloadOf } from '../user-log/kinds.ts'
import { proposalKeys } from './figure-key.ts'
import type { BroughtAs, Keeping } from './keep.ts'
import { type KeptText, textHash } from './kept-text.ts'
import type { ListedReport } from './listed-reports.ts'

/** A report out of a table or a package, with a list of its figures in the place of its text. */
export function keepListed(
  { sha256: file, kind: fileKind, encoding, certain, losses }: ImportedTable | ImportedPackage,
  { sha256, report, figures }: ListedReport,
  { name, bytes, app }: BroughtAs,
): Keeping {
  const identity = { adcode: report.adcode, year: report.year, kind: report.kind }
  const about = {
    bureau: report.bureau ?? null,
    title: report.title ?? null,
    published: report.published ?? null,
    published_basis: report.published_basis ?? null,
  }
  let words = `${name}\n`
  const places = figures.map(({ figure, before, original, after }): FigureReading => {
    const start = words.length + before.length
    const end = start + original.length
    words += `${before}${original}${after}\n`
    return { ...figure, quote: original, start, end }
  })
  const text: KeptText = {
    type: 'report',
    app,
    sha256,
    kind: fileKind,
    encoding,
    certain,
    losses,
    text: words,
    marks: [],
    report: { ...identity, ...about, sections: [], warnings: [] },
    places: { title: null, bureau: null, year: null, published: null },
    figures: places,
    refused: [],
    listed: figures.map(({ figure }) => figure),
  }
  const hash = textHash(text)
  const payload: PayloadOf<'import.kept'> = {
    name: name.slice(-1000),
    file_kind: fileKind,
    encoding,
    bytes,
    read: identity,
    given: identity,
    ...about,
    url: report.url ?? null,
    sections: report.sections ?? null,
    coverage: report.coverage,
    part_of: file,
    text: hash,
    proposals: proposalKeys(places),
  }
  return { draft: draft('import.kept', `import/${sha256}`, payload), text, hash }
}
