import { type ExtractedPage, extractPage } from '../core/extract/extract-page.ts'
import { regionNames } from '../core/extract/report/region-names.ts'
import type { NotAReport } from '../core/extract/report/types.ts'
import type { UndecodableFile } from '../core/extract/text/decode-text.ts'
import type { Region } from '../core/schema/region.ts'

/** What the page asks: first, once, the regions; then any number of files. */
export type ExtractRequest =
  | { type: 'regions'; regions: readonly Region[] }
  | { type: 'extract'; id: number; bytes: Uint8Array; format: 'text' | 'html' }

/** The answer to one file, by its id. */
export interface ExtractAnswer {
  id: number
  page: ExtractedPage | UndecodableFile | NotAReport
}

/** Runs the extractor off the main thread. A thin shell: everything it does is in `core/extract`. */
let regions = regionNames([])

addEventListener('message', ({ data }: MessageEvent<ExtractRequest>) => {
  if (data.type === 'regions') {
    regions = regionNames(data.regions)
    return
  }
  const { id, bytes, format } = data
  const answer: ExtractAnswer = { id, page: extractPage(bytes, { regions, format, decode: decodeBytes }) }
  postMessage(answer)
})

function decodeBytes(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}
