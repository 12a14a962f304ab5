import { strFromU8, strToU8, zlibSync } from 'fflate'

/** A line of text at a place of a page, in points from its lower left corner. */
export interface PlacedLine {
  text: string
  x: number
  y: number
  size?: number
}

export interface PdfParts {
  pages: PlacedLine[][]
  /** The predefined encoding of the text: the font is not embedded, so a reader needs the encoding's map. */
  encoding?: 'UniGB-UCS2-H' | 'UniJIS-UCS2-H'
  /** Further entries of the catalogue, such as an action on opening. */
  catalogue?: string
  /** Replaces the tree of pages. */
  pageTree?: string
  /** Deflates what stands on the pages, as every program does. */
  compressed?: boolean
  /** Extra entries of each page. */
  page?: string
}

/** A PDF as small as one can be: A4 pages, one Chinese font that is not embedded, one byte a unit until the end. */
export function makePdf({
  pages,
  encoding = 'UniGB-UCS2-H',
  catalogue = '',
  pageTree,
  compressed = false,
  page = '',
}: PdfParts): Uint8Array {
  const ids = pages.map((_page, i) => 6 + 2 * i)
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    pageTree ?? `<< /Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (${encoding.startsWith('UniGB') ? 'GB1' : 'Japan1'}) /Supplement 4 >> >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 /ItalicAngle 0 /StemV 93 /CapHeight 880 /FontBBox [-25 -254 1000 880] >>`,
    ...pages.flatMap((lines, i) => {
      const drawing = lines.map(drawn).join('\n')
      const content = compressed ? strFromU8(zlibSync(strToU8(drawing)), true) : drawing
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + 2 * i} 0 R ${page} >>`,
        `<< /Length ${content.length} ${compressed ? '/Filter /FlateDecode' : ''} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return assembled(objects)
}

function drawn({ text, x, y, size = 16 }: PlacedLine): string {
  const codes = Array.from(text, (unit) => unit.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F ${size} Tf ${x} ${y} Td <${codes}> Tj ET`
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const starts = objects.map((object, i) => {
    const start = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return strToU8(file, true)
}

/** Running text set in lines of a width, the first line of each paragraph indented by two characters. */
export function setText(
  paragraphs: readonly string[],
  { x = 90, top = 720, perLine = 26, size = 16, pitch = 28 } = {},
): PlacedLine[] {
  const lines: PlacedLine[] = []
  for (const paragraph of paragraphs) {
    let rest = `\u3000\u3000${paragraph}`
    for (; rest !== ''; rest = rest.slice(perLine)) {
      const text = rest.slice(0, perLine)
      const indent = text.length - text.trimStart().length
      lines.push({ text: text.trimStart(), x: x + indent * size, y: top - pitch * lines.length, size })
    }
  }
  return lines
}
