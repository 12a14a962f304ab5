import type { Budget } from '../document/budget.ts'
import type { ZipArchive } from '../document/zip/read-zip.ts'
import { type CheckedPackage, checkPackage } from '../package/check-package.ts'
import { descriptorFile } from '../package/descriptor.ts'
import type { Fault } from '../package/fault.ts'
import { formatTable } from '../package/format-table.ts'
import { fileOf, type RawTable } from '../package/parse-table.ts'
import type { FileName, FileRow } from '../schema/package-files.ts'
import { tableNames } from '../schema/tables.ts'
import { readCsv } from '../sheet/read-csv.ts'
import type { ImportEffects } from './effects.ts'
import type { ImportedPackage } from './types.ts'

/** Checks a data package, at the top of an archive or in its one folder, as the project's own is checked. */
export function readPackageArchive(
  archive: ZipArchive,
  known: Known,
  budget: Budget,
): Omit<ImportedPackage, 'sha256'> {
  const { rows, corrections, faults } = readArchiveRows(archive, known, budget)
  return {
    type: 'package',
    kind: 'package',
    encoding: 'utf-8',
    certain: true,
    losses: [],
    faults: faults.slice(0, mostListed),
    faultCount: faults.length,
    rows:
      faults.length === 0 ? { reports: rows.reports, figures: rows.figures } : { reports: [], figures: [] },
    corrections: faults.length === 0 ? corrections.length : 0,
    hasLog: archive.names.some((name) => /(?:^|\/)faheng-log\.json$/.test(name)),
  }
}

type Known = Pick<ImportEffects, 'decode' | 'regions' | 'indicators'>

/** The rows of a package in an archive. Regions and indicators it does not bring are those of the dataset in use. */
export function readArchiveRows(
  archive: ZipArchive,
  { decode, regions, indicators }: Known,
  budget: Budget,
): Pick<CheckedPackage, 'rows' | 'corrections' | 'faults'> {
  const folder = /^(.*\/)?(?:datapackage\.json|figures\.csv)$/
  const top =
    archive.names.map((name) => folder.exec(name)?.[1] ?? '').sort((a, b) => b.length - a.length)[0] ?? ''
  const faults: Fault[] = []
  const textOf = (file: string): string | undefined => {
    if (!archive.has(top + file)) return undefined
    const text = decode(archive.read(top + file), 'utf-8')
    if (!text.includes('\ufffd')) return text
    faults.push({ file, line: 1, message: '不是 UTF-8 编码，请另存为 UTF-8' })
    return undefined
  }
  const own: Partial<Record<FileName, RawTable>> = {
    regions: rawOf('regions', [...regions.byAdcode.values()]),
    indicators: rawOf('indicators', indicators),
    denominators: rawOf('denominators', []),
    // Packages of older apps have none.
    corrections: rawOf('corrections', []),
  }
  const tables: Partial<Record<FileName, RawTable>> = {}
  const brought: FileName[] = []
  for (const table of [...tableNames, 'corrections'] as const) {
    const text = textOf(fileOf(table))
    if (text !== undefined || own[table] === undefined) brought.push(table)
    const [header, ...records] = text === undefined ? [] : readCsv(text, budget)
    const read = header === undefined ? own[table] : { header: header.cells, records }
    if (read === undefined) faults.push({ file: fileOf(table), line: 1, message: '读不到这个文件，请补上' })
    else tables[table] = read
  }
  const descriptor = textOf(descriptorFile)
  const checked = checkPackage({
    tables,
    faults,
    brought,
    ...(descriptor === undefined ? {} : { descriptor }),
  })
  // The sums of the whole census are no concern of a package that does not bring it.
  const kept = checked.faults.filter(
    ({ file }) => archive.has(top + file) || faults.some((one) => one.file === file),
  )
  return { rows: checked.rows, corrections: checked.corrections, faults: kept }
}

const mostListed = 200

function rawOf<T extends FileName>(table: T, rows: readonly FileRow<T>[]): RawTable {
  const [header = [], ...cells] = formatTable(table, rows)
  return { header, records: cells.map((row, index) => ({ line: index + 2, cells: row })) }
}
