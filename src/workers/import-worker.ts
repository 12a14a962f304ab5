import { documentLimits } from '../core/document/budget.ts'
import type { PagesRead, ReadPdfPages } from '../core/document/pdf/types.ts'
import { regionNames } from '../core/extract/report/region-names.ts'
import type { Encoding } from '../core/extract/text/decode-text.ts'
import type { ImportEffects } from '../core/import/effects.ts'
import { readImport } from '../core/import/read-import.ts'
import type { ImportReading } from '../core/import/types.ts'
import type { Indicator } from '../core/schema/indicator.ts'
import type { Region } from '../core/schema/region.ts'
import type { ChosenRoles } from '../core/screen/types.ts'
import { fetchCmaps, loadCmap } from './load-cmap.ts'

/** What the page gives first, once. All else is said through the port: pdf.js, once loaded, speaks for the worker itself. */
export interface ImportSetup {
  readonly regions: readonly Region[]
  readonly indicators: readonly Indicator[]
  readonly port: MessagePort
}

/** One file to read, after the one before it was answered. */
export interface ImportRequest {
  readonly file: File
  readonly encoding: Encoding | null
  /** What the reader said of the year of the report. */
  readonly year: number | null
  /** What the reader said of the columns of tables. */
  readonly columns: ChosenRoles
}

/** Asks for what PDFs need and nothing else does, so that it is there when there is no network. */
export type PdfPartsRequest = 'pdf-parts'

/** `failed`: not the file's fault, or not known to be. */
export type ImportAnswer = { readonly reading: ImportReading } | { readonly failed: string }

/** Said before the answer, of a file with pages. */
export type ImportProgress = { readonly pages: PagesRead }

export type PdfPartsAnswer = { readonly hasPdfParts: boolean }

/** Reads files off the main thread. A thin shell: everything it does is in `core/import`. */
const setUp = ({ data }: MessageEvent<ImportSetup>) => {
  removeEventListener('message', setUp)
  const { port, indicators } = data
  const regions = regionNames(data.regions)
  port.onmessage = ({ data: request }: MessageEvent<ImportRequest | PdfPartsRequest>) =>
    void (
      request === 'pdf-parts'
        ? fetchPdfParts()
        : answer(request, { regions, indicators }, (pages) =>
            port.postMessage({ pages } satisfies ImportProgress),
          )
    ).then((said) => port.postMessage(said))
}
addEventListener('message', setUp)

async function answer(
  { file, encoding, year, columns }: ImportRequest,
  known: Pick<ImportEffects, 'regions' | 'indicators'>,
  onPage: (pages: PagesRead) => void,
): Promise<ImportAnswer> {
  try {
    const bytes = await bytesOf(file)
    if ('type' in bytes) return { reading: bytes }
    const from = performance.now()
    const mayGoOn = () => performance.now() - from < longestRead
    return {
      reading: await readImport(
        { name: file.name, bytes, encoding, year },
        { ...known, columns, decode, readPdfPages: pdfReader(onPage), mayGoOn },
      ),
    }
  } catch (error) {
    if (error instanceof PartMissing) return { reading: missingPart }
    return { failed: String(error) }
  }
}

async function fetchPdfParts(): Promise<PdfPartsAnswer> {
  try {
    await Promise.all([loadPdfReader(), fetchCmaps()])
    return { hasPdfParts: true }
  } catch {
    return { hasPdfParts: false }
  }
}

/** Milliseconds a reading may take; the page ends a worker that does not notice. */
const longestRead = 20_000

async function bytesOf(file: File): Promise<Uint8Array | ImportReading> {
  const megabytes = documentLimits.fileBytes / 1024 / 1024
  if (file.size > documentLimits.fileBytes)
    return { type: 'refused', sha256: null, reason: 'too_large', message: `文件太大（上限 ${megabytes} MB）` }
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    const message = '浏览器读不到这个文件（可能已移动、改名或删除），请重新选择'
    return { type: 'refused', sha256: null, reason: 'gone', message }
  }
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** pdf.js is large: it comes with the first PDF, or when it was asked for. */
function pdfReader(onPage: (pages: PagesRead) => void): ReadPdfPages {
  return async (bytes, budget) => {
    const { pdfPagesReader } = await loadPdfReader()
    return pdfPagesReader(loadCmap, onPage)(bytes, budget)
  }
}

async function loadPdfReader() {
  try {
    return await import('../pdf/read-pdf-pages.ts')
  } catch (error) {
    throw new PartMissing('pdf.js', { cause: error })
  }
}

class PartMissing extends Error {}

const missingPart: ImportReading = {
  type: 'refused',
  sha256: null,
  reason: 'part_missing',
  message: '程序中读 PDF 的部件还没有下载，联网后再读这个文件',
}
