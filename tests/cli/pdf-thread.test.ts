import { describe, expect, it } from 'vitest'
import { pdfThread } from '../../src/cli/pdf-thread.ts'
import { Budget } from '../../src/core/document/budget.ts'
import { inventedReport } from '../support/invented-report.ts'
import { makePdf, setText } from '../support/make-pdf.ts'

const pdf = makePdf({ pages: [setText(inventedReport)] })

describe('the thread that reads PDFs', () => {
  it('is ended when a file takes too long, and the next file has a new one', async () => {
    const { readPdfPages } = pdfThread(1)
    for (let i = 0; i < 2; i++)
      await expect(readPdfPages(pdf, new Budget())).rejects.toMatchObject({ reason: 'too_long' })
  })

  it('serves one file after another, whatever the one before was', async () => {
    const { readPdfPages } = pdfThread()
    await expect(readPdfPages(pdf.slice(0, 400), new Budget())).rejects.toMatchObject({ reason: 'damaged' })
    const { pages } = await readPdfPages(pdf, new Budget())
    expect(pages[0]?.texts.map(({ text }) => text).join('')).toContain('作出行政处罚5件')
  }, 30_000)
})
