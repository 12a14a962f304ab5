import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { layouts } from '../parquet/layout.ts'
import { type Gzip, type WrittenColumns, writeParquet } from '../parquet/write-parquet.ts'
import {
  type FileEntry,
  type Manifest,
  manifestFormat,
  pathOf,
  type PublishedTable,
  publishedTables,
} from '../schema/manifest.ts'
import type { DatasetRows } from '../table/dataset.ts'
import { groupBy } from '../table/group-by.ts'
import { evidenceColumns, figureColumns, type StatedFigure, tableColumns } from './table-columns.ts'

/** One file to serve: its entry's `path` stands below the manifest's folder. */
export interface PublishedFile {
  readonly entry: FileEntry
  readonly bytes: Uint8Array
}

export interface CompiledDataset {
  readonly manifest: Manifest
  readonly files: readonly PublishedFile[]
}

export interface Publication {
  readonly title: string
  /** Invented figures. */
  readonly synthetic: boolean
  readonly gzip: Gzip
}

export type CoreRows = Pick<DatasetRows, 'indicators' | 'regions' | 'denominators'>
export type ProvinceRows = Pick<DatasetRows, 'reports' | 'figures'>

/**
 * Compiles rows to Parquet files and their manifest. Same rows in the same order give the same bytes, the same file
 * names and the same version. Expects checked rows.
 */
export function compileDataset(publication: Publication, rows: DatasetRows): CompiledDataset {
  const files: PublishedFile[] = []
  const steps = compileSteps(publication, rows, splitByProvince(rows))
  let step = steps.next()
  for (; !step.done; step = steps.next()) files.push(step.value)
  const byPath = new Map(files.map((file) => [file.entry.path, file]))
  return { manifest: step.value, files: step.value.files.flatMap(({ path }) => byPath.get(path) ?? []) }
}

/**
 * The same a file at a time, with one province in memory; the manifest comes last. Each of `provinces` holds all reports
 * and figures of its regions.
 */
export function* compileSteps(
  { title, synthetic, gzip }: Publication,
  core: CoreRows,
  provinces: Iterable<ProvinceRows>,
): Generator<PublishedFile, Manifest, void> {
  const entries: FileEntry[] = []
  const write = function* (table: PublishedTable, province: string | null, columns: WrittenColumns) {
    const rows = columns[layouts[table][0]?.name ?? '']?.length ?? 0
    // A province without figures or quotes has no file of them.
    if (rows === 0 && province !== null) return
    const bytes = writeParquet(layouts[table], columns, gzip)
    const hash = hexSha256(bytes)
    const path = pathOf(table, province, hash)
    const entry = { path, table, province, bytes: bytes.length, sha256: hash, rows }
    entries.push(entry)
    yield { entry, bytes }
  }
  for (const table of ['indicators', 'regions', 'denominators'] as const)
    yield* write(table, null, tableColumns(table, core[table]))
  const catalogue = new Map(core.indicators.map(({ id }, index) => [id, index]))
  for (const { reports, figures } of provinces) {
    const province = reports[0]?.adcode.slice(0, 2)
    if (province === undefined) continue
    const sorted = reports.toSorted((a, b) => Number(a.adcode) - Number(b.adcode) || a.year - b.year)
    const stated = inPublishedOrder(sorted, figures, catalogue)
    yield* write('reports', province, tableColumns('reports', sorted))
    yield* write('figures', province, figureColumns(stated))
    yield* write('evidence', province, evidenceColumns(stated))
  }
  const files = entries.toSorted(byTableAndProvince)
  return { format: manifestFormat, version: versionOf(files), title, synthetic, files }
}

/** By indicator in the catalogue's order, then by report; figures of one report and indicator keep their order. */
function inPublishedOrder(
  reports: ProvinceRows['reports'],
  figures: ProvinceRows['figures'],
  catalogue: ReadonlyMap<string, number>,
): StatedFigure[] {
  const rows = new Map(reports.map((report, row) => [report.id, { report, row }]))
  return figures
    .map((figure) => {
      const stated = rows.get(figure.report)
      const place = catalogue.get(figure.indicator)
      if (!stated || place === undefined)
        throw new Error(`figure without report or indicator: ${figure.report}`)
      return { figure, report: stated.report, row: stated.row, place }
    })
    .sort((a, b) => a.place - b.place || a.row - b.row)
}

/** Provinces in order of their codes. */
function splitByProvince({ reports, figures }: DatasetRows): ProvinceRows[] {
  const figuresByProvince = groupBy(figures, ({ report }) => report.slice(0, 2))
  return [...groupBy(reports, ({ adcode }) => adcode.slice(0, 2))]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([province, own]) => ({ reports: own, figures: figuresByProvince.get(province) ?? [] }))
}

function byTableAndProvince(a: FileEntry, b: FileEntry): number {
  const order = publishedTables.indexOf(a.table) - publishedTables.indexOf(b.table)
  return order || Number(a.province) - Number(b.province)
}

function versionOf(entries: readonly FileEntry[]): string {
  const content = entries.map((entry) => `${entry.path} ${entry.sha256}\n`).join('')
  return hexSha256(utf8ToBytes(content)).slice(0, 16)
}

function hexSha256(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}
