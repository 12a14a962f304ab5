import { fileURLToPath } from 'node:url'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { extractRawText } from 'mammoth'
import { parse } from 'parse5'
import { extractText, getDocumentProxy } from 'unpdf'
import { extractDocument } from '../../src/core/document/extract-document.ts'
import { readDocument } from '../../src/core/document/read-document.ts'
import { documentEffects } from '../support/document-effects.ts'
import { makePdf, setText } from '../support/make-pdf.ts'
import { regionList } from '../support/region-list.ts'
import { type Benchmark, compareTimings, timeTogether } from './benchmark.ts'
import { reportTexts } from './report-texts.ts'

interface Format {
  name: string
  make: (text: string) => Promise<Uint8Array>
  peer: { name: string; read: (bytes: Uint8Array) => unknown }
}

const formats: readonly Format[] = [
  {
    name: 'html',
    make: (text) =>
      Promise.resolve(new TextEncoder().encode(`<!doctype html><meta charset="utf-8">${paragraphs(text)}`)),
    // Only the tree: its text would cost the peer more.
    peer: { name: 'parse5', read: (bytes) => parse(new TextDecoder().decode(bytes)) },
  },
  {
    name: 'docx',
    make: (text) => {
      const children = text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] }))
      return Packer.toBuffer(new Document({ sections: [{ children }] }))
    },
    peer: { name: 'mammoth', read: (bytes) => extractRawText({ buffer: Buffer.from(bytes) }) },
  },
  {
    name: 'pdf',
    make: (text) => Promise.resolve(makePdf({ pages: paginated(text), compressed: true })),
    peer: {
      name: 'unpdf',
      read: async (bytes) => {
        const pdf = await getDocumentProxy(new Uint8Array(bytes), { cMapUrl: cmaps })
        const { text } = await extractText(pdf, { mergePages: true })
        // Without its character maps it would be fast and read nothing.
        if (!text.includes('教育')) throw new Error('the peer reads no Chinese')
        await pdf.loadingTask.destroy()
      },
    },
  },
]

const cmaps = fileURLToPath(new URL('../../src/pdf/cmaps/', import.meta.url))

/** Whole reports read from each kind of file into figures, against peers that only get the text out. */
export const documents: Benchmark = {
  name: 'documents',
  async run() {
    const { texts } = reportTexts()
    const regions = regionList()
    const read = async (bytes: Uint8Array) => {
      const document = await readDocument(bytes, documentEffects)
      if ('fault' in document) throw new Error(document.message)
      const report = extractDocument(document, regions)
      if ('fault' in report || report.figures.length === 0) throw new Error('the extractor reads no figures')
    }
    const lines = []
    for (const { name, make, peer } of formats) {
      const files = await Promise.all(texts.map(make))
      const timings = await timeTogether([
        { name: 'faheng', pass: () => inTurn(files, read) },
        { name: peer.name, pass: () => inTurn(files, peer.read) },
      ])
      const work = [{ amount: files.length, unit: 'reports/s' }]
      lines.push(...compareTimings(`${this.name}/${name}`, timings, work))
    }
    return lines
  },
}

async function inTurn(files: readonly Uint8Array[], read: (bytes: Uint8Array) => unknown) {
  for (const file of files) await read(file)
}

function paragraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped.replace(/^.*$/gm, '<p>$&</p>')
}

/** 22 lines a page, as official documents are set. */
function paginated(text: string) {
  const lines = setText(text.split('\n'))
  return Array.from({ length: Math.ceil(lines.length / 22) }, (_, page) =>
    lines.slice(page * 22, page * 22 + 22).map((line, i) => ({ ...line, y: 720 - 28 * i })),
  )
}
