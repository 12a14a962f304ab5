import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentLimits } from '../../../src/core/document/budget.ts'
import { type DocumentEffects, readDocument } from '../../../src/core/document/read-document.ts'
import { documentEffects } from '../../support/document-effects.ts'
import { makeDocx, p } from '../../support/make-docx.ts'
import { makePdf, setText } from '../../support/make-pdf.ts'

async function refusal(bytes: Uint8Array, effects: Partial<DocumentEffects> = {}): Promise<string> {
  const read = await readDocument(bytes, { ...documentEffects, ...effects })
  if (!('fault' in read)) throw new Error(`read as ${read.kind}: ${read.text.slice(0, 80)}`)
  expect(read.message).toMatch(/[\u4e00-\u9fff]/)
  return `${read.reason} ${read.message}`
}

const document = (inside: string, before = '') =>
  makeDocx({ body: '', others: { 'word/document.xml': `${before}${root}${inside}</w:document>` } })
const root = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)

/** A whole Word document whose bytes are then changed where `find` stands. */
function forged(find: number[], change: (bytes: Uint8Array, view: DataView, at: number) => void): Uint8Array {
  const bytes = makeDocx({ body: p('共12件') })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at < bytes.length; at++)
    if (find.every((byte, i) => bytes[at + i] === byte)) change(bytes, view, at)
  return bytes
}
const centralHeader = [0x50, 0x4b, 1, 2]

describe('hostile archives', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a bomb', makeDocx({ body: p('0'.repeat(8 * 1024 * 1024)) }), /^suspicious .*压缩比/],
    [
      'sizes forged larger',
      forged(centralHeader, (_b, view, at) => view.setUint32(at + 24, 9e6, true)),
      /^damaged/,
    ],
    [
      'sizes forged smaller',
      forged(centralHeader, (_b, view, at) => view.setUint32(at + 24, 10, true)),
      /^damaged/,
    ],
    [
      'checksums forged in both places',
      forged([0x50, 0x4b], (_b, view, at) => {
        const kind = view.getUint16(at + 2, true)
        if (kind === 0x0201) view.setUint32(at + 16, 7, true)
        if (kind === 0x0403) view.setUint32(at + 14, 7, true)
      }),
      /^damaged .*校验和/,
    ],
    [
      'entries over one another',
      forged(centralHeader, (_b, view, at) => view.setUint32(at + 42, 0, true)),
      /^damaged/,
    ],
    ['a password', forged(centralHeader, (bytes, _v, at) => (bytes[at + 8] = 1)), /^encrypted/],
    [
      'names that climb out',
      makeDocx({ body: p('甲'), others: { '../../etc/x': 'x' } }),
      /^suspicious .*越界/,
    ],
    ['absolute names', makeDocx({ body: p('甲'), others: { 'C:\\x': 'x' } }), /^suspicious .*越界/],
    [
      'too many entries',
      makeDocx({
        body: p('甲'),
        others: Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`x/${i}`, ''])),
      }),
      /^suspicious .*2\d{3} 个文件/,
    ],
    ['a document type', document('', '<!DOCTYPE x>'), /^suspicious .*文档类型/],
    ['a billion laughs', document('&e9;', `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]>`), /^suspicious/],
    [
      'an outside entity',
      document('&x;', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      /^suspicious/,
    ],
    ['an unknown entity', document('&x;'), /^damaged/],
    ['no end', document('<w:body>'), /^damaged/],
    ['thousands of open elements', document('<w:p>'.repeat(5000)), /^suspicious .*过深/],
    [
      'a field that never ends',
      document('<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p></w:body>'),
      /^damaged .*域/,
    ],
    [
      'no main part',
      makeDocx({ body: '', others: { '_rels/.rels': '<Relationships/>' } }),
      /^damaged .*正文/,
    ],
    [
      'archives in an archive',
      zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ c: zeros(1) }) }) }),
      /^archive/,
    ],
  ])('with %s are refused', async (_name, bytes, words) => {
    const from = Date.now()
    expect(await refusal(bytes)).toMatch(words)
    expect(Date.now() - from).toBeLessThan(10_000)
  })

  it('are left when the time is up', async () => {
    const long = makeDocx({ body: p('共12件').repeat(5000) })
    let asked = 0
    expect(await refusal(long, { mayGoOn: () => ++asked < 3 })).toMatch(/^too_long/)
    expect(asked).toBe(3)
  })

  it('are told by their content', async () => {
    const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
    expect(await refusal(zip('OFD.xml'))).toMatch(/^ofd/)
    expect(await refusal(zip('mimetype', 'content.xml'))).toMatch(/^open_document/)
    expect(await refusal(zip('xl/workbook.xml'))).toMatch(/^spreadsheet/)
    expect(await refusal(zip('ppt/presentation.xml'))).toMatch(/^presentation/)
    expect(await refusal(strToU8('{\\rtf1 x'))).toMatch(/^rtf/)
    expect(await refusal(strToU8('<?xml version="1.0"?><office:document>12</office:document>'))).toMatch(
      /^xml/,
    )
    expect(await refusal(strToU8('\x89PNG\r\n', true))).toMatch(/^image/)
    expect(await refusal(new Uint8Array())).toMatch(/^empty/)
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
    expect(await refusal(old)).toMatch(/^legacy_word/)
    const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0])
    expect(await refusal(Uint8Array.from([...old, ...name]))).toMatch(/^encrypted/)
  })

  it('are bounded in size and text', async () => {
    const limits = { ...documentLimits, fileBytes: 1024, text: 10 }
    expect(await refusal(strToU8('件'.repeat(400)), { limits })).toMatch(/^too_large/)
    expect(await refusal(strToU8('一二三四五六七八九十一'), { limits })).toMatch(/^too_large .*文字/)
  })
})

describe('hostile PDF', () => {
  const line = { text: '某县教育局共作出行政处罚5件，检查培训机构126家次。', x: 60, y: 700, size: 12 }
  const cut = makePdf({ pages: [[line]] })

  it.each<[string, Uint8Array, RegExp]>([
    ['cut off', cut.slice(0, cut.length - 40), /^damaged .*不完整/],
    [
      'a tree of pages in a circle',
      makePdf({ pages: [[line]], pageTree: '<< /Type /Pages /Kids [2 0 R] /Count 3 >>' }),
      /^damaged/,
    ],
    [
      'pages that are missing',
      makePdf({ pages: [[line]], pageTree: '<< /Type /Pages /Kids [6 0 R 99 0 R] /Count 2 >>' }),
      /^damaged/,
    ],
    ['no text', makePdf({ pages: [[], []] }), /^scanned .*这份 PDF 是扫描图片，没有文字层/],
    ['text on one page of three', makePdf({ pages: [[line], [], []] }), /^scanned .*3 页中 2 页/],
    [
      'a map of characters not kept',
      makePdf({ pages: [[line]], encoding: 'UniJIS-UCS2-H' }),
      /^missing_characters .*UniJIS/,
    ],
    ['text that is none', makePdf({ pages: [setText(['龘靐齉龗麤灪籱饢驫鱻'.repeat(8)])] }), /^garbled/],
  ])('with %s is refused', async (_name, bytes, words) => {
    expect(await refusal(bytes)).toMatch(words)
  })

  it('with a page that expands without measure is refused', async () => {
    const blank = Array.from({ length: 9 }, () => ({ ...line, text: ' '.repeat(1_000_000) }))
    const bomb = makePdf({ pages: [blank], compressed: true })
    expect(bomb.length).toBeLessThan(400_000)
    const limits = { ...documentLimits, expandedBytes: 16 * 1024 * 1024 }
    expect(await refusal(bomb, { limits })).toMatch(/^suspicious .*解压后过大/)
  })

  it('with more pages than a report has is refused, with more claimed than it has is not', async () => {
    const limits = { ...documentLimits, pages: 2 }
    expect(await refusal(makePdf({ pages: [[line], [line], [line]] }), { limits })).toMatch(
      /^too_large .*3 页/,
    )
    const pageTree = '<< /Type /Pages /Kids [6 0 R] /Count 1000000 >>'
    expect(await readDocument(makePdf({ pages: [[line]], pageTree }), documentEffects)).toMatchObject({
      text: line.text,
    })
  })

  it('runs no scripts, and says that there were some', async () => {
    const action = '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'
    const read = await readDocument(makePdf({ pages: [[line]], catalogue: action }), documentEffects)
    expect(read).toMatchObject({ text: line.text, losses: [{ id: 'macros', count: 1 }] })
  })
})
