import { documentLimits } from '../core/document/budget.ts'
import type { ReadPdfPages } from '../core/document/pdf/types.ts'
import { regionNames } from '../core/extract/report/region-names.ts'
import type { Encoding } from '../core/extract/text/decode-text.ts'
import { readImport } from '../core/import/read-import.ts'
import type { ImportReading } from '../core/import/types.ts'
import type { Region } from '../core/schema/region.ts'
import { loadCmap } from './load-cmap.ts'

/** What the page asks: first, once, the regions; then one file after another. */
export type ImportRequest =
  | { readonly type: 'regions'; readonly regions: readonly Region[] }
  | { readonly type: 'read'; readonly file: File; readonly encoding: Encoding | null }

/** `failed`: not the file's fault, or not known to be. */
export type ImportAnswer = { readonly reading: ImportReading } | { readonly failed: string }

/** Reads files off the main thread. A thin shell: everything it does is in `core/import`. */
let regions = regionNames([])

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  if (data.type === 'regions') regions = regionNames(data.regions)
  else void answer(data.file, data.encoding).then((read) => postMessage(read))
})

async function answer(file: File, encoding: Encoding | null): Promise<ImportAnswer> {
  try {
    const bytes = await bytesOf(file)
    if ('type' in bytes) return { reading: bytes }
    const from = performance.now()
    const mayGoOn = () => performance.now() - from < longestRead
    return {
      reading: await readImport(
        { name: file.name, bytes, encoding },
        { regions, decode, readPdfPages, mayGoOn },
      ),
    }
  } catch (error) {
    return { failed: String(error) }
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

/** pdf.js is large: it comes with the first PDF. */
const readPdfPages: ReadPdfPages = async (bytes, budget) => {
  const { pdfPagesReader } = await import('../pdf/read-pdf-pages.ts')
  return pdfPagesReader(loadCmap)(bytes, budget)
}
