import { buildSlab } from '../compare/build-slab.ts'
import { layouts } from '../parquet/layout.ts'
import type { Gunzip } from '../parquet/inflate-pages.ts'
import { ParquetFault, type ReadTable, readParquet } from '../parquet/read-parquet.ts'
import type { FileEntry, Manifest, PublishedTable } from '../schema/manifest.ts'
import { type FigureGatherer, gatherFigures } from '../table/gather-figures.ts'
import { makeReportTable } from '../table/make-report-table.ts'
import type { ReportTable } from '../table/report-table.ts'
import type { Slab } from '../table/slab.ts'
import type { CoreRows } from './compile.ts'
import { figureBatch, figureColumnsOf, type FigureColumnsRead } from './decode-figures.ts'
import { rowsOf } from './decode-core.ts'
import { reportColumns } from './decode-reports.ts'

/** Published files by path, as bytes that were compared with their entries. */
export type FileBytes = ReadonlyMap<string, Uint8Array>

/** What has to be known before the first figure can be read. */
export interface DecodedCore {
  readonly core: CoreRows
  readonly table: ReportTable
}

/** One indicator as it is stored: its figures, and the different notes of its figures by their codes. */
export interface DecodedSlab {
  readonly slab: Slab
  readonly notes: readonly string[]
}

/** Bytes that are what was published but do not hold a dataset. `faults` are in Chinese, all at once. */
export class UndecodableError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'UndecodableError'
    this.faults = faults
  }
}

/** Tables a comparison cannot do without: catalogue, regions, census, and which bureau reported when. */
export const coreTables = ['indicators', 'regions', 'denominators', 'reports'] as const

/** Reads the core of a version. Rejects with an `UndecodableError` that lists the faults of all files. */
export async function decodeCore(
  { files }: Manifest,
  bytes: FileBytes,
  gunzip: Gunzip,
): Promise<DecodedCore> {
  const faults: string[] = []
  /** What is made of each file of a table; faults go on the list. */
  const read = async <V>(
    table: (typeof coreTables)[number],
    make: (columns: ReadTable) => V | null,
  ): Promise<V[]> => {
    const entries = files.filter((entry) => entry.table === table)
    if (entries.length === 0 && table !== 'reports') faults.push(`数据清单没有列出 ${table}`)
    const made = await Promise.all(
      entries.map(async (entry) => {
        const columns = await readFile(entry, bytes, gunzip, faults)
        if (!columns) return []
        const sound = make(columns)
        if (sound !== null) return [sound]
        const { rows, faults: found } = rowsOf(table, columns)
        if (found.length === 0)
          throw new Error(`${entry.path}: ${rows.length} rows that are sound and are not`)
        faults.push(...found.map((fault) => `${entry.path} ${fault}`))
        return []
      }),
    )
    return made.flat()
  }
  const rows = async <T extends 'indicators' | 'regions' | 'denominators'>(table: T) => {
    const parts = await read(table, (columns) => {
      const made = rowsOf(table, columns)
      return made.faults.length === 0 ? { rows: made.rows } : null
    })
    return parts.flatMap((part) => part.rows)
  }
  const core = {
    indicators: await rows('indicators'),
    regions: await rows('regions'),
    denominators: await rows('denominators'),
  }
  const reports = await read('reports', reportColumns)
  if (faults.length > 0) throw new UndecodableError(faults)
  return { core, table: makeReportTable(reports) }
}

/** Takes in the figures of a version, a province at a time in any order, and gives slabs of what it has. */
export class FigureDecoder {
  readonly #decoded: DecodedCore
  readonly #gatherer: FigureGatherer

  constructor(decoded: DecodedCore) {
    this.#decoded = decoded
    this.#gatherer = gatherFigures(
      decoded.table,
      decoded.core.indicators.map(({ id }) => id),
    )
  }

  /** Throws an `UndecodableError` that lists every fault of the figures; nothing of them is then taken. */
  gather(entry: FileEntry, columns: FigureColumnsRead): void {
    const faults = this.#gatherer.add(figureBatch(this.#decoded.table, entry.province ?? '', columns))
    if (faults.length > 0) throw new UndecodableError(faults.map((fault) => `${entry.path} ${fault}`))
  }

  slabOf(indicatorId: string): DecodedSlab {
    const { core, table } = this.#decoded
    const indicator = core.indicators.find(({ id }) => id === indicatorId)
    if (!indicator) throw new Error(`Unknown indicator: ${indicatorId}`)
    const gathered = this.#gatherer.columnsOf(indicatorId)
    return { slab: buildSlab(table, indicator, gathered), notes: gathered.notes }
  }
}

/** The columns of one file of figures: as much of it as can be read without the core of its version. */
export async function readFigures(
  entry: FileEntry,
  bytes: FileBytes,
  gunzip: Gunzip,
): Promise<FigureColumnsRead> {
  const faults: string[] = []
  const columns = await readFile(entry, bytes, gunzip, faults)
  if (!columns) throw new UndecodableError(faults)
  return figureColumnsOf(columns)
}

/** The quotes of one province, one after another, as the figures' `offset` and `length` count them. */
export async function decodeEvidence(entry: FileEntry, bytes: FileBytes, gunzip: Gunzip): Promise<string> {
  const faults: string[] = []
  const columns = await readFile(entry, bytes, gunzip, faults, ['quote'])
  if (!columns) throw new UndecodableError(faults)
  return columns.text('quote').join('')
}

/** The columns of one file, or its faults on the list. */
async function readFile(
  entry: FileEntry,
  files: FileBytes,
  gunzip: Gunzip,
  faults: string[],
  only?: readonly string[],
) {
  const table: PublishedTable = entry.table
  const bytes = files.get(entry.path)
  if (!bytes) throw new Error(`not given: ${entry.path}`)
  try {
    const columns = await readParquet(layouts[table], bytes as Uint8Array<ArrayBuffer>, gunzip, only)
    if (columns.rows === entry.rows) return columns
    faults.push(`${entry.path} 应有 ${entry.rows} 行，实有 ${columns.rows} 行`)
  } catch (error) {
    if (!(error instanceof ParquetFault)) throw error
    faults.push(...error.faults.map((fault) => `${entry.path} ${fault}`))
  }
  return undefined
}
