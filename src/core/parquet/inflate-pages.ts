import type { CompressionCodec } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'

/** Inflates one gzip member. Browsers can do it, but not at once. */
export type Gunzip = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>

/**
 * Inflates every page of a column chunk beforehand, because hyparquet asks for inflated pages without waiting and
 * browsers only inflate asynchronously. Returns what hyparquet takes for a decompressor: it finds a page by its place.
 */
export async function inflatePages(
  view: DataView<ArrayBuffer>,
  codec: CompressionCodec,
  gunzip: Gunzip,
): Promise<(compressed: Uint8Array) => Uint8Array> {
  const pages = new Map<number, Promise<Uint8Array>>()
  if (codec === 'GZIP') {
    for (const { start, length } of pagesOf(view)) {
      const from = view.byteOffset + start
      pages.set(from, gunzip(new Uint8Array(view.buffer, from, length)))
    }
  }
  const inflated = new Map<number, Uint8Array>()
  for (const [from, page] of pages) inflated.set(from, await page)
  return (compressed) => {
    const page = inflated.get(compressed.byteOffset)
    if (!page) throw new Error(`no page at ${compressed.byteOffset}`)
    return page
  }
}

/** Where the compressed bytes of each page lie, after its header and its uncompressed levels. */
function* pagesOf(view: DataView<ArrayBuffer>): Generator<{ start: number; length: number }> {
  const reader = { view, offset: 0 }
  while (reader.offset < view.byteLength) {
    const header = parquetHeader(reader)
    const end = reader.offset + header.compressed_page_size
    const v2 = header.data_page_header_v2
    const levels = v2 ? v2.definition_levels_byte_length + v2.repetition_levels_byte_length : 0
    const start = reader.offset + levels
    if (end > start && v2?.is_compressed !== false) yield { start, length: end - start }
    reader.offset = end
  }
}
