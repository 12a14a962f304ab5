import { Document, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { readContents } from '../../support/report-contents.ts'
import { wholeReports } from '../../support/whole-reports.ts'

// A report says the same in every format. The five full reports join in where they stand; made into PDF by a browser
// they are read in tests/e2e/report-as-pdf.spec.ts.

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

describe.each(wholeReports)('%s', (_name, text) => {
  it.each(Object.entries(formats))(
    'as %s gives the figures of the text, and loses nothing',
    async (_format, make) => {
      const right = await readContents(new TextEncoder().encode(text))
      expect(right.figures.length).toBeGreaterThan(3)
      expect(await readContents(await make(text))).toEqual(right)
    },
  )
})
