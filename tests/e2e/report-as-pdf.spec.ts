import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { extractDocument } from '../../src/core/document/extract-document.ts'
import { readDocument } from '../../src/core/document/read-document.ts'
import { documentEffects } from '../support/document-effects.ts'
import { inventedReport } from '../support/invented-report.ts'
import { regionList } from '../support/region-list.ts'

// The browser prints reports to PDF, as an office would: the extractor reads the same out of it as from the text.
const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
if (!existsSync(seeds)) console.info('skipped: the five full reports are not here')
const reports: [string, string][] = [
  ['an invented report', inventedReport.join('\n')],
  ...(existsSync(seeds) ? readdirSync(seeds) : []).map((file): [string, string] => [
    file,
    readFileSync(seeds + file, 'utf8'),
  ]),
]
const regions = regionList()

async function told(bytes: Uint8Array) {
  const document = await readDocument(bytes, documentEffects)
  if ('fault' in document) throw new Error(document.message)
  const read = extractDocument(document, regions)
  if ('fault' in read) throw new Error(read.reason)
  for (const { quote, start, end } of read.figures) expect(document.text.slice(start, end)).toBe(quote)
  const { bureau, adcode, year, published, title, kind, sections } = read.report
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
    figures: read.figures.map(({ indicator, value, qualifier }) => `${indicator} ${qualifier} ${value}`),
    losses: document.losses.map(({ id }) => id),
  }
}

/** The page set-up of official documents: 28 characters a line, first lines indented, head and number on each page. */
async function print(page: Page, text: string): Promise<Uint8Array> {
  await page.setContent(
    '<style>body { font: 16pt/28pt serif } p { margin: 0; text-indent: 2em; text-align: justify }</style>',
  )
  await page.evaluate((lines) => {
    for (const line of lines) document.body.appendChild(document.createElement('p')).textContent = line
  }, text.split('\n'))
  return page.pdf({
    format: 'A4',
    margin: { top: '37mm', left: '28mm', right: '26mm', bottom: '35mm' },
    displayHeaderFooter: true,
    headerTemplate: '<span style="font-size: 9px; margin: auto">教育局文件</span>',
    footerTemplate: '<span style="font-size: 12px; margin: auto">- <span class="pageNumber"></span> -</span>',
  })
}

/** Without a Chinese font every character is the same empty box. */
function hasChineseFont(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const draw = (character: string) => {
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d')
      if (context === null) return ''
      context.font = '40px serif'
      context.fillText(character, 10, 60)
      return canvas.toDataURL()
    }
    return draw('法') !== draw('衡')
  })
}

for (const [name, text] of reports) {
  test(`${name} printed to PDF gives the figures of the text`, async ({ page }) => {
    // The machine has no font to print Chinese with; nothing of ours is at fault.
    test.skip(!(await hasChineseFont(page)), 'skipped: there is no Chinese font here')
    const right = await told(new TextEncoder().encode(text))
    const { losses, ...read } = await told(await print(page, text))
    expect(read).toEqual({ report: right.report, figures: right.figures })
    expect(losses).toContain('page_numbers')
    expect(losses).not.toContain('unknown_characters')
  })
}
