import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readImport } from '../../src/core/import/read-import.ts'
import type { ImportReading } from '../../src/core/import/types.ts'
import { damages, flipBit, forgeZip } from '../support/damage-bytes.ts'
import { dice } from '../support/dice.ts'
import { documentEffects } from '../support/document-effects.ts'
import { inventedReport } from '../support/invented-report.ts'
import { makeDocx, p } from '../support/make-docx.ts'
import { makePdf, setText } from '../support/make-pdf.ts'
import { realDataset } from '../support/real-dataset.ts'
import { regionList } from '../support/region-list.ts'
import { isSoak, recordTrials } from '../support/trials.ts'

// Every damaged file gives what the whole one gives, or words: none is silently wrong. `npm run soak -- fuzz` for all.
const { indicators } = await realDataset()
const regions = regionList()
const read = (name: string, bytes: Uint8Array) =>
  readImport({ name, bytes }, { ...documentEffects, regions, indicators, columns: {} })

const footnotes = `<w:footnote w:id="2">${p('含乡镇3件')}</w:footnote>`
const note = `<w:p><w:r><w:t>共12</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`
const cells = [
  ['地区', '年度', '法治副校长人数'],
  ...['乐昌市', '万州区', '陵川县'].flatMap((name, i) =>
    [2022, 2023, 2024].map((year) => [name, year, (year % 97) + i]),
  ),
]
const tables = [
  'reports.csv',
  'figures.csv',
  'regions.csv',
  'indicators.csv',
  'denominators.csv',
  'datapackage.json',
]

const archives: Readonly<Record<string, Uint8Array>> = {
  '报告.docx': makeDocx({
    body: inventedReport.map((text) => p(text)).join('') + note,
    footnotes,
    styles: '<w:style w:styleId="1"/>',
  }),
  '汇总.xlsx': await writeXlsx({ sheets: [{ name: '一', rows: cells }] }),
  '数据包.zip': zipSync(
    Object.fromEntries(tables.map((name) => [name, readFileSync(`tests/fixtures/package/sound/${name}`)])),
  ),
}

/** What a reader would take from it; null where words say that it was not read, or not well. */
function taken(reading: ImportReading): unknown {
  if (reading.type === 'refused' || reading.type === 'unrelated') return null
  if (reading.type === 'package' && reading.faultCount > 0) return null
  return { ...reading, sha256: '' }
}

describe.each(Object.entries(archives))('%s', (name, whole) => {
  it('damaged is read the same or refused', async () => {
    const right = taken(await read(name, whole))
    expect(right).not.toBeNull()
    const ways = [...Object.values(damages), forgeZip, forgeZip]
    const trials = isSoak ? 600 : 64
    const roll = dice(name.length)
    let refused = 0
    for (let i = 0; i < trials; i++) {
      const reading = taken(await read(name, (ways[i % ways.length] ?? forgeZip)(whole, roll)))
      if (reading === null) refused++
      else expect([i, reading]).toEqual([i, right])
    }
    expect(refused).toBeGreaterThan(trials / 2)
    recordTrials({ fault: '损坏的文件（docx、xlsx、数据包）', part: name, trials, survived: trials })
  }, 600_000)
})

describe('a PDF', () => {
  const pdf = makePdf({ pages: [setText(inventedReport)], compressed: true })

  it('with a bit flipped inside its compressed text, or cut off, is read the same, refused, or said to be damaged', async () => {
    const right = await read('a.pdf', pdf)
    expect(right).toMatchObject({ type: 'report', losses: [] })
    const from = Buffer.from(pdf).indexOf('stream\n') + 'stream\n'.length
    const length = Buffer.from(pdf).indexOf('endstream') - from
    const roll = dice(7)
    const trials = isSoak ? 200 : 16
    const counts = { same: 0, told: 0 }
    for (let i = 0; i < trials; i++) {
      const broken =
        i % 4 === 3 ? pdf.slice(0, roll(pdf.length - 10)) : flipBit(pdf, from + roll(length), roll(8))
      const reading = await read('a.pdf', broken)
      const isTold =
        taken(reading) === null ||
        ('losses' in reading && reading.losses.some(({ id }) => id === 'damaged_streams'))
      if (!isTold) expect([i, taken(reading)]).toEqual([i, taken(right)])
      counts[isTold ? 'told' : 'same']++
    }
    expect(counts.told).toBeGreaterThan(trials / 2)
    recordTrials({ fault: '损坏的文件（PDF）', trials, survived: trials })
  }, 600_000)
})

describe('a saved page (.mhtml)', () => {
  const page = `<!doctype html><meta charset="utf-8">${inventedReport.map((line) => `<p>${line}</p>`).join('')}`
  const body = Buffer.from(page).toString('base64').replaceAll(/.{76}/g, '$&\r\n')
  const head =
    'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"'
  const part = '--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64'
  const whole = new TextEncoder().encode(`${head}\r\n\r\n${part}\r\n\r\n${body}\r\n--b--\r\n`)

  // It has no checksums: a digit changed to another one cannot be told from what was written.
  it('cut off is never read as if it were whole', async () => {
    const right = taken(await read('a.mhtml', whole))
    expect(right).toMatchObject({ type: 'report', kind: 'mhtml' })
    const roll = dice(5)
    const trials = isSoak ? 200 : 24
    for (let i = 0; i < trials; i++) {
      const reading = taken(await read('a.mhtml', whole.slice(0, roll(whole.length))))
      if (reading !== null) expect([i, reading]).toEqual([i, right])
    }
    recordTrials({ fault: '截断的网页存档（mhtml）', trials, survived: trials })
  }, 600_000)
})
