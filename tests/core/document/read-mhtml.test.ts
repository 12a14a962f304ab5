import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/core/extract/text/read-html.ts'
import { readDocument } from '../../../src/core/document/read-document.ts'
import { documentEffects } from '../../support/document-effects.ts'

interface Part {
  headers: string[]
  body: string
}

/** A saved page; each unit of a body is a byte. */
function message(parts: Part[], { type = 'type="text/html"', end = '--b--' } = {}): Uint8Array {
  const head = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\t${type};\r\n\tboundary="b"\r\n\r\n`
  const inside = parts
    .map(({ headers, body }) => `--b\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`)
    .join('')
  return Uint8Array.from(`${head}\r\n${inside}${end}\r\n`, (unit) => unit.charCodeAt(0))
}

const html = (body: string, headers: string[] = []): Part => ({
  headers: ['Content-Type: text/html', ...headers],
  body,
})
const quoted = (bytes: Uint8Array) =>
  Array.from(
    bytes,
    (byte, i) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}${i % 20 === 19 ? '=\r\n' : ''}`,
  ).join('')
const utf8 = (text: string) => new TextEncoder().encode(text)
/** 教育局共检查12次 in GBK. */
const gbk = Uint8Array.from([
  0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6, 0xb9, 0xb2, 0xbc, 0xec, 0xb2, 0xe9, 0x31, 0x32, 0xb4, 0xce,
])
const base64 = (bytes: Uint8Array) =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,20}/g) ?? []
  ).join('\r\n')
const encoding = (name: string) => `Content-Transfer-Encoding: ${name}`

async function visible(bytes: Uint8Array) {
  const read = await readDocument(bytes, documentEffects)
  if ('fault' in read) return `${read.reason} ${read.message}`
  expect(read).toMatchObject({ kind: 'mhtml', format: 'html' })
  return readHtml(read.text).text.trim()
}

describe('a saved page', () => {
  const said = '教育局共检查12次'
  it.each<[string, Uint8Array]>([
    ['in quoted-printable', message([html(quoted(utf8(`<p>${said}</p>`)), [encoding('quoted-printable')])])],
    ['in Base64', message([html(base64(utf8(`<p>${said}</p>`)), [encoding('base64')])])],
    ['in GBK', message([html(base64(gbk), [encoding('Base64')])])],
    [
      'of several parts',
      message([
        html(quoted(utf8(said)), [encoding('quoted-printable')]),
        { headers: ['Content-Type: image/png', encoding('base64')], body: 'not base64!' },
      ]),
    ],
    [
      'whose root is named',
      message(
        [html('<p>menu'), html(quoted(utf8(said)), ['Content-ID: <root>', encoding('quoted-printable')])],
        { type: 'start="<root>"' },
      ),
    ],
    [
      'that shows the report in a frame',
      message([
        html('<iframe src="cid:f">'),
        html(quoted(utf8(`${said}${'。'.repeat(200)}`)), [encoding('quoted-printable')]),
      ]),
    ],
  ])('%s is read', async (_name, bytes) => {
    expect((await visible(bytes)).replace(/。+$/, '')).toBe(said)
  })

  it.each<[string, Uint8Array, RegExp]>([
    ['cut off', message([html('<p>x')], { end: '' }), /^damaged .*不完整/],
    ['with broken Base64', message([html('AB*=', [encoding('base64')])]), /^damaged .*Base64/],
    ['with Base64 cut off', message([html('PHA+AA', [encoding('base64')])]), /^damaged .*Base64/],
    ['without a page', message([{ headers: ['Content-Type: image/png'], body: 'x' }]), /^no_text/],
    ['of too many parts', message(Array.from({ length: 2001 }, () => html('x'))), /^suspicious .*过多/],
    [
      'nested without end',
      message([{ headers: ['Content-Type: multipart/related; boundary=b'], body: nested(9) }]),
      /^(suspicious|damaged)/,
    ],
  ])('%s is refused', async (_name, bytes, words) => {
    expect(await visible(bytes)).toMatch(words)
  })

  it('counts frames and pictures not read', async () => {
    const page = html(`<p>${'x'.repeat(300)}<img><img><select><option>1</select>`)
    const read = await readDocument(message([page, html('<p>frame')]), documentEffects)
    expect(read).toMatchObject({
      losses: [
        { id: 'pictures', count: 2 },
        { id: 'frames', count: 1 },
        { id: 'form_choices', count: 1 },
      ],
    })
  })
})

function nested(depth: number): string {
  if (depth === 0) return 'x'
  return `--c${depth}\r\nContent-Type: multipart/related; boundary=c${depth - 1}\r\n\r\n${nested(depth - 1)}\r\n--c${depth}--`
}
