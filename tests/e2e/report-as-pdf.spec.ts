import { expect, type Page, test } from '@playwright/test'
import { readContents } from '../support/report-contents.ts'
import { wholeReports } from '../support/whole-reports.ts'

// The browser prints reports to PDF, as an office would: the extractor reads the same out of it as from the text.

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

for (const [name, text] of wholeReports) {
  test(`${name} printed to PDF gives the figures of the text`, async ({ page }) => {
    // The machine has no font to print Chinese with; nothing of ours is at fault.
    test.skip(!(await hasChineseFont(page)), 'skipped: there is no Chinese font here')
    const right = await readContents(new TextEncoder().encode(text))
    const { losses, ...read } = await readContents(await print(page, text))
    expect(read).toEqual({ report: right.report, figures: right.figures })
    const lost = losses.map(({ id }) => id)
    expect(lost).toContain('page_numbers')
    expect(lost).not.toContain('unknown_characters')
  })
}
