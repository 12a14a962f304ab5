import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, type Encoding } from '../../../../src/core/extract/text/decode-text.ts'

const decode = (bytes: Uint8Array, encoding: Encoding) =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
const read = (bytes: Uint8Array) => decodeText(bytes, decode)
const utf8 = (text: string) => new TextEncoder().encode(text)

/** Encodes by looking each character up in a decoder's own table: Node writes UTF-8 only. */
function encoder(label: 'gb18030' | 'big5') {
  const table = new Map<string, [number, number]>()
  const decoder = new TextDecoder(label)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (Array.from(character).length === 1 && !table.has(character)) table.set(character, [lead, trail])
    }
  }
  return (text: string) =>
    Uint8Array.from(
      Array.from(text).flatMap((character) =>
        character < '\x80' ? [character.charCodeAt(0)] : (table.get(character) ?? []),
      ),
    )
}
const gbk = encoder('gb18030')
const big5 = encoder('big5')

const simplified = '乐昌市教育局2024年法治政府建设年度报告：全市受聘中小学法治副校长82名，办理4宗行政处罚。'
const traditional = '樂昌市教育局2024年法治政府建設年度報告：全市受聘中小學法治副校長82名，辦理4宗行政處罰。'

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(simplified), 'utf-8', simplified],
    ['UTF-8 in traditional characters', utf8(traditional), 'utf-8', traditional],
    ['GBK', gbk(simplified), 'gb18030', simplified],
    ['GBK in traditional characters', gbk(traditional), 'gb18030', traditional],
    ['Big5', big5(traditional), 'big5', traditional],
    ['plain ASCII', utf8('2024'), 'utf-8', '2024'],
  ])('reads %s', (_name, bytes, encoding, text) => {
    expect(read(bytes)).toEqual({ text, encoding, certain: true })
  })

  it('keeps the byte order mark, so that offsets hold for a reader that does not drop it', () => {
    expect(read(utf8(`\ufeff${simplified}`))).toMatchObject({
      text: `\ufeff${simplified}`,
      encoding: 'utf-8',
    })
  })

  it('reads UTF-16 by its mark', () => {
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(simplified).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    expect(read(bytes)).toMatchObject({ text: `\ufeff${simplified}`, encoding: 'utf-16le' })
  })

  it('reads a GBK character whose bytes are also valid UTF-8 by what stands around it', () => {
    expect(new TextDecoder('utf-8', { fatal: true }).decode(gbk('模'))).toBe('ģ')
    expect(read(gbk('模范学校的建设'))).toMatchObject({ text: '模范学校的建设', encoding: 'gb18030' })
  })

  it('still reads UTF-8 cut in the middle of a character, and says that it is not certain', () => {
    const bytes = utf8(simplified)
    expect(read(bytes.subarray(0, bytes.length - 1))).toMatchObject({ encoding: 'utf-8', certain: false })
  })

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['only white space', utf8(' \r\n\t'), 'empty'],
    ['a PDF', utf8('%PDF-1.7 …'), 'binary'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 6), 'binary'],
    ['bytes with NULs', Uint8Array.of(72, 0, 105, 0, 0), 'binary'],
  ])('refuses %s', (_name, bytes, fault) => {
    expect(read(bytes)).toEqual({ fault })
  })

  it('reads any run of these texts in each encoding back, whatever its length', () => {
    const sentence = fc.constantFrom(
      '全市受聘法治副校长',
      '行政处罚',
      '，',
      '2024年',
      '无行政应诉案件',
      '。\n',
      '组织学习培训',
    )
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 3, maxLength: 60 }),
        fc.constantFrom(utf8, gbk),
        (parts, encode) => {
          const text = parts.join('')
          const decoded = read(encode(text))
          if ('fault' in decoded) expect(text.trim()).toBe('')
          else expect(decoded.text).toBe(text)
        },
      ),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        read(bytes)
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 2000) },
    )
  })
})
