import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/core/document/extract-document.ts'
import { readDocument } from '../../../src/core/document/read-document.ts'
import { documentEffects } from '../../support/document-effects.ts'
import { inventedReport } from '../../support/invented-report.ts'
import { regionList } from '../../support/region-list.ts'

// A report says the same in every format. The five full reports join in where they stand; made into PDF by a browser
// they are read in tests/e2e/report-as-pdf.spec.ts.
const regions = regionList()
const seeds = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
if (!existsSync(seeds)) console.info('skipped: the five full reports are not here')
const reports: [string, string][] = [
  ['an invented report', inventedReport.join('\n')],
  ...(existsSync(seeds) ? readdirSync(seeds) : []).map((file): [string, string] => [
    file,
    readFileSync(seeds + file, 'utf8'),
  ]),
]

async function told(bytes: Uint8Array) {
  const document = await readDocument(bytes, documentEffects)
  if ('fault' in document) throw new Error(document.message)
  const read = extractDocument(document, regions)
  if ('fault' in read) throw new Error(read.reason)
  for (const { quote, start, end } of [...read.figures, ...read.refused])
    expect(document.text.slice(start, end)).toBe(quote)
  const { bureau, adcode, year, published, title, kind, sections } = read.report
  const figures = read.figures.map(({ indicator, value, qualifier }) => `${indicator} ${qualifier} ${value}`)
  return {
    report: {
      bureau,
      adcode,
      year,
      published,
      title,
      kind,
      sections: sections.map(({ content }) => content),
    },
    figures,
    losses: document.losses,
  }
}

const html = (text: string) =>
  `<!doctype html><meta charset="utf-8">${text
    .split('\n')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n')}`
const base64 = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

/** Word breaks a line into runs wherever its history has one: so do these, in the midst of numbers too. */
const runs = (line: string) => (line.match(/[^]{1,7}/g) ?? []).map((text) => new TextRun(text))

const formats: Record<string, (text: string) => Uint8Array | Promise<Uint8Array>> = {
  '.html': (text) => new TextEncoder().encode(html(text)),
  '.mhtml': (text) =>
    new TextEncoder().encode(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n` +
        `Content-Transfer-Encoding: base64\r\n\r\n${base64(html(text))}\r\n--b--\r\n`,
    ),
  '.docx': async (text) =>
    Packer.toBuffer(
      new Document({
        sections: [{ children: text.split('\n').map((line) => new Paragraph({ children: runs(line) })) }],
      }),
    ),
}

describe.each(reports)('%s', (_name, text) => {
  it.each(Object.entries(formats))(
    'as %s gives the figures of the text, and loses nothing',
    async (_format, make) => {
      const right = await told(new TextEncoder().encode(text))
      expect(right.figures.length).toBeGreaterThan(3)
      expect(await told(await make(text))).toEqual(right)
    },
  )
})
