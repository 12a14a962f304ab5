import { Budget } from '../document/budget.ts'
import { Refusal } from '../document/refusal.ts'
import { sniff } from '../document/sniff.ts'
import { readZip, type ZipArchive } from '../document/zip/read-zip.ts'
import { decodeText } from '../extract/text/decode-text.ts'
import { screenSheet } from '../screen/screen-sheet.ts'
import { readCsv } from '../sheet/read-csv.ts'
import { readJson } from '../sheet/read-json.ts'
import { readXlsx } from '../sheet/read-xlsx.ts'
import type { Sheet } from '../sheet/types.ts'
import type { ImportEffects, ImportFile } from './effects.ts'
import { readPackageArchive } from './read-package-archive.ts'
import type { ImportedPackage, ImportedTable, RefusedFile, TableKind } from './types.ts'

type TableFile = ImportedTable | ImportedPackage | RefusedFile
type Effects = Omit<ImportEffects, 'readPdfPages'>

/** Reads a table or a data package; null where the file is neither, but perhaps a report. */
export function readTableFile(file: ImportFile, sha256: string, effects: Effects): TableFile | null {
  try {
    const budget = new Budget(effects.mayGoOn, effects.limits)
    if (file.bytes.length > budget.limits.fileBytes) return null
    const kind = textTables.find(({ name }) => name.test(file.name))?.kind
    if (kind !== undefined && sniff(file.bytes) === 'text')
      return { sha256, ...readTextTable(kind, file, effects, budget) }
    const head = String.fromCharCode(...file.bytes.subarray(0, 4))
    return head === 'PK\u0003\u0004'
      ? readArchive(readZip(file.bytes, budget), sha256, effects, budget)
      : null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { type: 'refused', sha256, reason: error.reason, message: error.message }
  }
}

/** Text does not say by itself that it is a table. */
const textTables: readonly { name: RegExp; kind: 'csv' | 'json' }[] = [
  { name: /\.(?:csv|tsv)$/i, kind: 'csv' },
  { name: /\.json$/i, kind: 'json' },
]

function readTextTable(
  kind: 'csv' | 'json',
  { bytes, encoding = null }: ImportFile,
  effects: Effects,
  budget: Budget,
): Omit<ImportedTable, 'sha256'> {
  const decoded = decodeText(bytes, effects.decode, encoding)
  if ('fault' in decoded) throw new Refusal(decoded.fault)
  const sheet = kind === 'csv' ? { name: '', rows: readCsv(decoded.text, budget) } : readJson(decoded.text)
  return tableOf(kind, [sheet], decoded, effects)
}

function readArchive(
  archive: ZipArchive,
  sha256: string,
  effects: Effects,
  budget: Budget,
): ImportedTable | ImportedPackage | null {
  if (archive.names.some((name) => /(?:^|\/)(?:datapackage\.json|figures\.csv)$/.test(name)))
    return { sha256, ...readPackageArchive(archive, effects, budget) }
  if (!archive.has('xl/workbook.xml')) return null
  const sheets = readXlsx(archive, { budget, decode: effects.decode }).filter(({ rows }) => rows.length > 0)
  if (sheets.length === 0) throw new Refusal('empty')
  return { sha256, ...tableOf('xlsx', sheets, { encoding: null, certain: true }, effects) }
}

function tableOf(
  kind: TableKind,
  sheets: readonly Sheet[],
  { encoding, certain }: Pick<ImportedTable, 'encoding' | 'certain'>,
  { indicators, regions, columns }: Effects,
): Omit<ImportedTable, 'sha256'> {
  const context = { indicators, regions, chosen: columns }
  const screenings = sheets.map((sheet) => screenSheet(sheet, context))
  return { type: 'table', kind, encoding, certain, losses: [], screenings }
}
