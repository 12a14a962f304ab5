import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type ExtractedReport, extractReport } from '../../../src/core/extract/extract-report.ts'
import type { NotAReport } from '../../../src/core/extract/report/types.ts'
import { decodeText } from '../../../src/core/extract/text/decode-text.ts'
import { regionList } from '../../support/region-list.ts'

// A case is a folder: the bytes of a page as saved, and what is to be read from them.
const root = fileURLToPath(new URL('../../fixtures/report-pages/', import.meta.url))
const regions = regionList()

interface Expected {
  report: Partial<ExtractedReport['report']>
  /** Exactly these warnings, in any order. */
  warnings?: string[]
  /** Exactly these contents, in the order of the page. */
  sections?: string[]
  figures?: [string, number][]
  absent?: [string, number][]
  /** All figures of the report and no others, in any order. */
  allFigures?: [string, number][]
}

function read(folder: string): { text: string; read: ExtractedReport | NotAReport } {
  const file = readdirSync(root + folder).find((name) => name.startsWith('page.')) ?? ''
  const decoded = decodeText(readFileSync(`${root}${folder}/${file}`), (bytes, label) =>
    new TextDecoder(label, { ignoreBOM: true }).decode(bytes),
  )
  if ('fault' in decoded) throw new Error(decoded.fault)
  expect(decoded.certain).toBe(true)
  const format = file.endsWith('.html') ? 'html' : 'text'
  return { text: decoded.text, read: extractReport(decoded.text, { regions, format }) }
}

function expected(folder: string): unknown {
  return JSON.parse(readFileSync(`${root}${folder}/expected.json`, 'utf8'))
}

describe('a page as saved from a government site', () => {
  const folders = readdirSync(root).filter((name) => name !== 'not-a-report')

  it.each(folders)('%s', (folder) => {
    const want = expected(folder) as Expected
    const { text, read: found } = read(folder)
    if ('fault' in found) throw new Error(found.reason)
    expect(found.report).toMatchObject(want.report)
    if (want.warnings) expect(found.report.warnings.map(({ id }) => id).sort()).toEqual(want.warnings.sort())
    if (want.sections) expect(found.report.sections.map(({ content }) => content)).toEqual(want.sections)
    const values = found.figures.map(({ indicator, value }) => [indicator, value])
    for (const figure of want.figures ?? []) expect(values).toContainEqual(figure)
    if (want.allFigures) expect(values.map(String).sort()).toEqual(want.allFigures.map(String).sort())
    for (const figure of want.absent ?? []) expect(values).not.toContainEqual(figure)
    for (const { quote, start, end } of [...found.figures, ...found.refused]) {
      expect(quote.length).toBeGreaterThan(0)
      expect(text.slice(start, end)).toBe(quote)
    }
    for (const { start, end } of found.report.sections) expect(start < end && end <= text.length).toBe(true)
  })

  it.each(readdirSync(`${root}not-a-report`))('not a report: %s', (folder) => {
    const { read: found } = read(`not-a-report/${folder}`)
    const { fault } = expected(`not-a-report/${folder}`) as { fault: string }
    expect(found).toMatchObject({
      fault: 'not-a-report',
      reason: expect.stringContaining(fault) as string,
    })
  })
})
