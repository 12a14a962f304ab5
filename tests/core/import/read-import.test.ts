import { describe, expect, it } from 'vitest'
import { mayServeAgain } from '../../../src/core/import/disposal.ts'
import { readImport } from '../../../src/core/import/read-import.ts'
import type { ImportReading } from '../../../src/core/import/types.ts'
import { documentEffects } from '../../support/document-effects.ts'
import { inventedReport } from '../../support/invented-report.ts'
import { makeDocx, p } from '../../support/make-docx.ts'
import { makePdf, setText } from '../../support/make-pdf.ts'
import { regionList } from '../../support/region-list.ts'

const effects = { ...documentEffects, regions: regionList(), indicators: [], columns: {} }
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (name: string, bytes: Uint8Array, encoding: 'big5' | null = null) =>
  readImport({ name, bytes, encoding }, effects)

function report(reading: ImportReading) {
  if (reading.type !== 'report') throw new Error(JSON.stringify(reading).slice(0, 300))
  return reading
}

const page = `<!doctype html><title>x</title><div>发布时间：2025-01-20</div>${inventedReport
  .map((line) => `<p>${line.replace('检查', '检<b>查</b>')}</p>`)
  .join('\n')}<script>9999名法治副校长</script>`

describe('readImport', () => {
  it('gives the same figures, each standing at its offsets, whatever the file is', async () => {
    const files = {
      'a.txt': utf8(inventedReport.join('\n')),
      'a.html': utf8(page),
      'a.docx': makeDocx({ body: inventedReport.map((line) => p(line)).join('') }),
      'a.pdf': makePdf({ pages: [setText(inventedReport)] }),
    }
    const told = []
    for (const [name, bytes] of Object.entries(files)) {
      const { text, figures, refused } = report(await read(name, bytes))
      for (const { quote, start, end } of [...figures, ...refused]) expect(text.slice(start, end)).toBe(quote)
      told.push(figures.map(({ indicator, value, quote }) => `${indicator} ${value} ${quote}`))
    }
    expect(told[0]?.length).toBeGreaterThan(5)
    for (const one of told) expect(one).toEqual(told[0])
  })

  it('reads 2022年 and 2023年 from the year a person gave, and tells the year the text says beside it', async () => {
    const text = [
      '陵川县教育局2023年法治政府建设工作报告',
      '2023年，我局全面推进法治政府建设。2023年，办理行政处罚案件5件。2022年，办理行政处罚案件7件。',
      '陵川县教育局',
      '2024年1月15日',
    ].join('\n')
    const told = async (year: number | null) => {
      const { figures, report: said } = report(
        await readImport({ name: 'a.txt', bytes: utf8(text), year }, effects),
      )
      expect(said.year).toBe(2023)
      return figures.map(({ value }) => value)
    }
    expect(await told(null)).toEqual([5])
    expect(await told(2022)).toEqual([7])
  })

  it('keeps of a page what it shows, without markup', async () => {
    const { text } = report(await read('a.html', utf8(page)))
    expect(text).not.toMatch(/[<>]|9999/)
  })

  it('says where the text names the bureau, the year and the date', async () => {
    const { text, places, report: reading } = report(await read('a.html', utf8(page)))
    const words = Object.entries(places).map(
      ([name, span]: [string, { start: number; end: number } | null]) => [
        name,
        span && text.slice(span.start, span.end),
      ],
    )
    expect(Object.fromEntries(words)).toEqual({
      title: '陵川县教育局2024年度法治政府建设工作报告',
      bureau: '陵川县教育局',
      year: '2024年度',
      published: '2025-01-20',
    })
    expect(reading).toMatchObject({ adcode: '140524', year: 2024, published: '2025-01-20' })
  })

  it('reads text as the encoding a person chose, even a wrong one', async () => {
    const chosen = await read('a.txt', utf8(inventedReport.join('\n')), 'big5')
    expect(chosen).toMatchObject({ type: 'unrelated', encoding: 'big5' })
  })

  it('says in words what is no report and what is no text', async () => {
    expect(await read('a.txt', utf8('今天天气很好。'))).toMatchObject({
      type: 'unrelated',
      reason: expect.stringContaining('没有找到') as string,
    })
    expect(await read('a.txt', utf8(''))).toMatchObject({ type: 'refused', message: '文件是空的' })
    expect(await read('a.pdf', utf8('%PDF-1.7 cut off'))).toMatchObject({
      type: 'refused',
      reason: 'damaged',
    })
  })
})

describe('mayServeAgain', () => {
  it('keeps a worker only after plain text read well and fast, so many times', async () => {
    const reading = await read('a.txt', utf8(inventedReport.join('\n')))
    const good = { reading, bytes: 10_000, taken: 20, served: 1 }
    expect(mayServeAgain(good)).toBe(true)
    expect(mayServeAgain({ ...good, served: 64 })).toBe(false)
    expect(mayServeAgain({ ...good, taken: 5000 })).toBe(false)
    expect(mayServeAgain({ ...good, bytes: 5_000_000 })).toBe(false)
    const word = await read('a.docx', makeDocx({ body: inventedReport.map((line) => p(line)).join('') }))
    expect(mayServeAgain({ ...good, reading: word })).toBe(false)
    expect(mayServeAgain({ ...good, reading: await read('a', utf8('')) })).toBe(false)
  })
})
