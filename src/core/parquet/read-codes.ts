import { decompressPage } from 'hyparquet/src/datapage.js'
import type { ColumnMetaData } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import { readPlain } from 'hyparquet/src/plain.js'

export type Codes = Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>

interface Chunk {
  readonly view: DataView<ArrayBuffer>
  readonly codec: ColumnMetaData['codec']
  readonly inflated: (compressed: Uint8Array) => Uint8Array
  readonly rows: number
}

/**
 * The codes of a column chunk that is written by dictionary and has no empty cells, each the place of its text in the
 * file's dictionary. hyparquet itself would make a list of two million entries of it and look every one up. Null where
 * a page is encoded otherwise, or a code is in no dictionary: hyparquet reads those columns.
 */
export function readCodes(
  chunk: Chunk,
): { readonly codes: Codes; readonly dictionary: readonly Uint8Array[] } | null {
  const { view, codec, inflated, rows } = chunk
  const reader = { view, offset: 0 }
  let dictionary: readonly Uint8Array[] = []
  let codes: Codes = new Uint8Array(0)
  let read = 0
  let top = 0
  while (read < rows && reader.offset < view.byteLength) {
    const header = parquetHeader(reader)
    const compressed = new Uint8Array(
      view.buffer,
      view.byteOffset + reader.offset,
      header.compressed_page_size,
    )
    reader.offset += header.compressed_page_size
    const isPlain = header.data_page_header_v2?.is_compressed === false
    const page = decompressPage(compressed, header.uncompressed_page_size, isPlain ? 'UNCOMPRESSED' : codec, {
      GZIP: inflated,
    })
    const pageView = { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: 0 }
    if (header.dictionary_page_header) {
      dictionary = readPlain(
        pageView,
        'BYTE_ARRAY',
        header.dictionary_page_header.num_values,
        undefined,
      ) as Uint8Array[]
      codes = dictionary.length > 0x100 ? new Int32Array(rows) : new Uint8Array(rows)
      continue
    }
    const data = header.data_page_header_v2 ?? header.data_page_header
    if (data?.encoding !== 'RLE_DICTIONARY' && data?.encoding !== 'PLAIN_DICTIONARY') return null
    const width = pageView.view.getUint8(pageView.offset++)
    const part = codes.subarray(read, read + data.num_values)
    if (width > 0) readRleBitPackedHybrid(pageView, width, part, page.length - 1)
    // Codes of so few bits cannot name a word the dictionary does not have, whatever they are.
    top = Math.max(top, 1 << width === dictionary.length ? dictionary.length - 1 : topOf(part))
    read += data.num_values
  }
  return read === rows && top < dictionary.length ? { codes, dictionary } : null
}

/** The largest code: as many bits as it has may name more words than there are. */
function topOf(codes: Codes): number {
  let top = 0
  if (codes instanceof Uint8Array) for (let i = 0; i < codes.length; i++) top = Math.max(top, codes[i] ?? 0)
  else for (let i = 0; i < codes.length; i++) top = Math.max(top, codes[i] ?? 0)
  return top
}
