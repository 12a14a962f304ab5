import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/document/read-document.ts'
import { documentEffects } from '../../support/document-effects.ts'
import { inventedReport } from '../../support/invented-report.ts'
import { makeDocx, p } from '../../support/make-docx.ts'
import { makePdf, setText } from '../../support/make-pdf.ts'
import { dice } from '../../support/dice.ts'

// Every damaged archive gives the text of the whole one, or is refused: none is silently wrong. FUZZ=2000 for more.
const trials = Number(process.env['FUZZ'] ?? 150)
const footnotes = `<w:footnote w:id="2">${p('含乡镇3件')}</w:footnote>`
const note = `<w:p><w:r><w:t>共12</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`
const whole = makeDocx({
  body: inventedReport.map((text) => p(text)).join('') + note,
  footnotes,
  styles: '<w:style w:styleId="1"/>',
})

const damages: Record<string, (bytes: Uint8Array, roll: (below: number) => number) => Uint8Array> = {
  'one bit flipped': (bytes, roll) => changed(bytes, (copy) => flip(copy, roll(copy.length), roll(8))),
  'some bytes overwritten': (bytes, roll) =>
    changed(bytes, (copy) => {
      for (let i = 0; i < 1 + roll(8); i++) copy[roll(copy.length)] = roll(256)
    }),
  'cut off': (bytes, roll) => bytes.slice(0, roll(bytes.length)),
  'a piece taken out': (bytes, roll) => {
    const at = roll(bytes.length)
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1 + roll(64))])
  },
  'a piece zeroed': (bytes, roll) =>
    changed(bytes, (copy) => {
      const at = roll(copy.length)
      copy.fill(0, at, at + 1 + roll(64))
    }),
  'a piece doubled': (bytes, roll) => {
    const at = roll(bytes.length)
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.max(0, at - 1 - roll(64)))])
  },
}

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice()
  change(copy)
  return copy
}

describe('a damaged Word document', () => {
  it.each(Object.entries(damages))('with %s is read the same or refused', async (name, damage) => {
    const right = await readDocument(whole, documentEffects)
    if ('fault' in right) throw new Error(right.message)
    expect(right.text).toContain('注：含乡镇3件')
    const roll = dice(name.length)
    const counts = new Map<string, number>()
    for (let i = 0; i < Math.ceil(trials / Object.keys(damages).length); i++) {
      const read = await readDocument(damage(whole, roll), documentEffects)
      const outcome = 'fault' in read ? read.reason : 'same'
      if (!('fault' in read)) expect([i, read.text]).toEqual([i, right.text])
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    }
    if (process.env['FUZZ'] !== undefined) console.info(name, Object.fromEntries(counts))
    expect(counts.get('damaged')).toBeGreaterThan(0)
  })
})

describe('a PDF with a bit flipped inside its compressed text', () => {
  it('is read the same, refused, or said to be damaged', async () => {
    const pdf = makePdf({ pages: [setText(inventedReport)], compressed: true })
    const right = await readDocument(pdf, documentEffects)
    if ('fault' in right) throw new Error(right.message)
    expect(right.losses).toEqual([])
    const from = Buffer.from(pdf).indexOf('stream\n') + 'stream\n'.length
    const length = Buffer.from(pdf).indexOf('endstream') - from
    const roll = dice(7)
    const counts = new Map<string, number>()
    for (let i = 0; i < Math.ceil(trials / 10); i++) {
      const broken = changed(pdf, (copy) => flip(copy, from + roll(length), roll(8)))
      const read = await readDocument(broken, documentEffects)
      const said = !('fault' in read) && read.losses.some(({ id }) => id === 'damaged_streams')
      const outcome = 'fault' in read ? read.reason : said ? 'said' : 'same'
      if (outcome === 'same') expect([i, (read as { text: string }).text]).toEqual([i, right.text])
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    }
    if (process.env['FUZZ'] !== undefined) console.info('PDF', Object.fromEntries(counts))
    expect(counts.get('said')).toBeGreaterThan(0)
  }, 120_000)
})

function flip(bytes: Uint8Array, at: number, bit: number) {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
}
