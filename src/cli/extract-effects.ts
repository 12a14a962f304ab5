import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ReadPdfPages } from '../core/document/pdf/types.ts'
import { parseTable } from '../core/package/parse-table.ts'
import { regionNames, type RegionNames } from '../core/extract/report/region-names.ts'
import type { Indicator } from '../core/schema/indicator.ts'
import { readPackageFolder } from '../package/read-folder.ts'
import { pdfThread } from './pdf-thread.ts'

/** What the reader of reports needs of the data package. */
export interface Catalogue {
  regions: RegionNames
  /** In the order of the catalogue. */
  indicators: readonly Indicator[]
}

/** Everything `extract` does to the world; tests give their own. */
export interface ExtractEffects {
  stdout: (text: string) => void
  stderr: (text: string) => void
  /** Whether standard error is a terminal. */
  interactive: boolean
  /** Whether to colour what goes to standard output. */
  colour: boolean
  /** Size in bytes; throws a Node error where there is no such file. */
  fileSize: (path: string) => Promise<number>
  readBytes: (path: string) => Promise<Uint8Array>
  loadCatalogue: () => Promise<Catalogue>
  readPdfPages: ReadPdfPages
}

export const extractEffects: ExtractEffects = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY,
  colour: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
  fileSize: async (path) => (await stat(path)).size,
  readBytes: (path) => readFile(path),
  loadCatalogue,
  readPdfPages: pdfThread().readPdfPages,
}

/** The project's own regions and indicators. They are checked in CI, so a fault here is a programmer's error. */
async function loadCatalogue(): Promise<Catalogue> {
  const folder = fileURLToPath(new URL('../../data', import.meta.url))
  const { tables } = await readPackageFolder(folder)
  const empty = { header: [], records: [] }
  const regions = parseTable('regions', tables.regions ?? empty)
  const indicators = parseTable('indicators', tables.indicators ?? empty)
  const [fault] = [...regions.faults, ...indicators.faults]
  if (fault !== undefined) throw new Error(`${fault.file}:${fault.line} ${fault.message}`)
  return {
    regions: regionNames(regions.rows.map(({ row }) => row)),
    indicators: indicators.rows.map(({ row }) => row),
  }
}
