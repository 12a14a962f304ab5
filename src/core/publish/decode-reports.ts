import type { ReadTable } from '../parquet/read-parquet.ts'
import { reportKinds, reportSchema } from '../schema/report.ts'
import { dayNumber, type ReportColumns, sectionBits } from '../table/make-report-table.ts'
import { coverages, publishedBases } from '../table/report-table.ts'
import { type TextColumn, textColumnFrom } from '../table/text-column.ts'
import { asStated } from './decode-core.ts'

/**
 * The reports of one file in columns; null where a cell is not sound: `rowsOf` then says which. A word that was met before
 * is not checked again, and no object is made a report, of which a country has tens of thousands.
 */
export function reportColumns(read: ReadTable): ReportColumns | null {
  const unsound = new Set<string>()
  const checked = (name: keyof typeof reportSchema.shape, cell: string | number | null) => {
    const stated = asStated(name, cell)
    if (!reportSchema.shape[name].safeParse(stated).success) unsound.add(name)
    return stated
  }
  /** Codes by which the table knows the words of a category. */
  const coded = <T extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
    whole: T,
    name: Extract<keyof typeof reportSchema.shape, string>,
    codeOf: (word: never) => number,
  ): T => {
    const { codes, texts } = read.category(name)
    const known = texts.map((text) => codeOf(checked(name, text) as never))
    let ofEmpty: number | undefined
    for (let row = 0; row < whole.length; row++) {
      const code = codes[row] ?? -1
      // An empty cell's code is -1.
      whole[row] = code < 0 ? (ofEmpty ??= codeOf(checked(name, null) as never)) : (known[code] ?? 0)
    }
    return whole
  }
  const integers = (name: 'adcode' | 'year') => {
    const cells = read.integer(name)
    for (const cell of new Set(cells)) checked(name, cell)
    return cells
  }
  const bytes = () => new Uint8Array(read.rows)
  const columns: ReportColumns = {
    adcode: integers('adcode'),
    year: integers('year'),
    kind: coded(bytes(), 'kind', (kind) => reportKinds.indexOf(kind)),
    coverage: coded(bytes(), 'coverage', (coverage) => coverages.indexOf(coverage)),
    published: coded(new Uint32Array(read.rows), 'published', dayNumber),
    publishedBasis: coded(bytes(), 'published_basis', (basis) => publishedBases.indexOf(basis)),
    sections: coded(bytes(), 'sections', sectionBits),
    bureau: read.category('bureau'),
    titles: textColumnFrom(read.wholeText('title')),
    urls: textColumnFrom(read.wholeText('url')),
  }
  for (const bureau of columns.bureau.texts) checked('bureau', bureau)
  for (const url of read.text('url')) if (url !== null) checked('url', url)
  return unsound.size === 0 && !hasEmptyText(columns.titles) ? columns : null
}

function hasEmptyText({ ends }: TextColumn): boolean {
  return ends.some((end, row) => end === (row === 0 ? 0 : ends[row - 1]))
}
