import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type ExtractedReport, extractReport } from '../../../src/core/extract/extract-report.ts'
import { regionList } from '../../support/region-list.ts'
import { mustQuote, reportContents } from '../../support/report-contents.ts'

// However a page was saved, the report on it says the same. The five full reports join in where they stand.
const regions = regionList()
const fixture = fileURLToPath(
  new URL('../../fixtures/report-pages/utf8-text-with-navigation/page.txt', import.meta.url),
)
const seeds = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const files = [fixture, ...(existsSync(seeds) ? readdirSync(seeds).map((file) => seeds + file) : [])]

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const lines = (text: string) => text.split('\n').map(escaped)
const shifted = (text: string, characters: RegExp, by: number) =>
  text.replace(characters, (character) => String.fromCharCode(character.charCodeAt(0) + by))

const ways: [string, 'text' | 'html', (text: string) => string][] = [
  ['with CRLF line ends', 'text', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['with a byte order mark', 'text', (text) => `\ufeff${text}`],
  ['with full-width digits', 'text', (text) => shifted(text, /\d/g, 0xfee0)],
  ['with full-width punctuation', 'text', (text) => shifted(text, /[,:;()]/g, 0xfee0)],
  ['with half-width punctuation', 'text', (text) => shifted(text, /[，：；（）]/g, -0xfee0)],
  ['with spaces around the numbers', 'text', (text) => text.replace(/\d+/g, ' $& ')],
  [
    'with zero-width spaces',
    'text',
    (text) => text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '\u200b'),
  ],
  ['without blank lines', 'text', (text) => text.replace(/\n+/g, '\n')],
  [
    'as HTML paragraphs',
    'html',
    (text) =>
      `<body>${lines(text)
        .map((line) => `<p>${line}</p>`)
        .join('\r\n')}</body>`,
  ],
  ['as HTML line breaks', 'html', (text) => `<div>${lines(text).join('<br>&nbsp;&nbsp;')}</div>`],
  [
    'as HTML that cuts its numbers',
    'html',
    (text) =>
      `<body>${lines(text)
        .map((line) => `<p>${line.replace(/(\d)(\d)/g, '<span>$1</span><!-- 0 --><b>$2</b>')}</p>`)
        .join('\n')}</body>`,
  ],
]

function read(text: string, format: 'text' | 'html'): ExtractedReport {
  const found = extractReport(text, { regions, format })
  if ('fault' in found) throw new Error(found.reason)
  mustQuote(found, text)
  return found
}

describe.each(ways)('a report saved %s', (_name, format, save) => {
  it.each(files.map((file) => [file.split('/').slice(-2).join('/'), file]))(
    '%s says the same',
    (_short, file) => {
      const text = readFileSync(file, 'utf8')
      expect(reportContents(read(save(text), format))).toEqual(reportContents(read(text, 'text')))
    },
  )
})
