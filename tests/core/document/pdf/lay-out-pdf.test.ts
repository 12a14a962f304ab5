import { describe, expect, it } from 'vitest'
import { readRadicals } from '../../../../src/core/document/pdf/radicals.ts'
import { readDocument } from '../../../../src/core/document/read-document.ts'
import { documentEffects } from '../../../support/document-effects.ts'
import { makePdf, type PlacedLine, setText } from '../../../support/make-pdf.ts'

async function read(pages: PlacedLine[][], page = '') {
  const document = await readDocument(makePdf({ pages, page }), documentEffects)
  if ('fault' in document) throw new Error(document.message)
  return { ...document, lost: Object.fromEntries(document.losses.map(({ id, count }) => [id, count])) }
}

const long =
  '全年共检查校外培训机构一百二十六家次，作出行政处罚5件，责令限期整改17家，约谈举办者23人，并向社会公布'
const other =
  '加强法治宣传，全县中小学共配备法治副校长58名，开展法治讲座112场，参加师生两万三千人次，制作宣传材料'
const at = (text: string, x: number, y: number, size = 16): PlacedLine => ({ text, x, y, size })

describe('the text of a PDF', () => {
  it('joins the lines of a paragraph, and keeps paragraphs apart', async () => {
    expect((await read([setText([long, other])])).text).toBe(`${long}\n${other}`)
  })

  it('joins a paragraph over two pages, without page numbers and running heads', async () => {
    const lines = setText([long])
    const furniture = (page: number) => [at('某县教育局文件', 250, 800, 10), at(`- ${page} -`, 280, 40, 12)]
    const pages = [
      [...setText([other]), ...lines.slice(0, 1).map((line) => ({ ...line, y: 600 })), ...furniture(1)],
      [...lines.slice(1).map((line, i) => ({ ...line, y: 720 - 28 * i })), ...furniture(2)],
    ]
    const { text, lost, marks } = await read(pages)
    expect(text).toBe(`${other}\n${long}`)
    expect(lost).toEqual({ page_numbers: 2, running_heads: 2 })
    expect(marks).toEqual([
      { type: 'page', page: 1, start: 0 },
      { type: 'page', page: 2, start: other.length + 1 + (lines[0]?.text.length ?? 0) },
    ])
  })

  it('keeps a lone number at the edge of one page of several', async () => {
    const { text, lost } = await read([[...setText([other]), at('126', 90, 60)], setText([long])])
    expect([text, lost]).toEqual([`${other}\n126\n${long}`, {}])
  })

  it('reads two columns one after the other', async () => {
    const left = setText([long, other], { x: 50, perLine: 13, top: 680 })
    const right = setText([other, long], { x: 300, perLine: 13, top: 680 })
    const { text, lost } = await read([[at('执法公告', 250, 740), ...left, ...right]])
    expect(text).toBe(`执法公告\n${long}\n${other}\n${other}\n${long}`)
    expect(lost).toEqual({ columns: 1 })
  })

  it('reads a table row by row', async () => {
    const rows = ['行政处罚', '行政检查', '行政许可', '行政强制', '行政复议', '行政诉讼']
    const lines = rows.flatMap((name, i) => [
      at(name, 90, 700 - 28 * i),
      at('件', 250, 700 - 28 * i),
      at(String(i + 3), 400, 700 - 28 * i),
    ])
    const { text, lost } = await read([lines])
    expect(text).toBe(rows.map((name, i) => `${name}\t件\t${i + 3}`).join('\n'))
    expect(lost).toEqual({ table_rows: 6 })
  })

  it('joins a number broken over two lines, and says so', async () => {
    const before = `${'一'.repeat(22)}共1`
    const { text, lost } = await read([[at(before, 90, 700), at('26件。', 90, 672)]])
    expect([text, lost]).toEqual([`${before}26件。`, { joined_numbers: 1 }])
  })

  it('does not read the raised mark of a note into the number before it', async () => {
    const { text, lost } = await read([
      [at('共作出行政处罚决定12', 90, 700), at('3', 266, 707, 8), at('件。', 274, 700)],
    ])
    expect([text, lost]).toEqual(['共作出行政处罚决定12 件。', { raised: 1 }])
  })

  it('reads text printed twice for bold once', async () => {
    const line = at('共作出行政处罚决定12件。', 90, 700)
    expect((await read([[line, { ...line, x: 90.4 }]])).text).toBe(line.text)
  })

  it('reads radicals as the characters they stand for', async () => {
    expect(readRadicals('⺠办学校⾏政处罚⼗⼆件，校⻓3⼈')).toEqual({
      text: '民办学校行政处罚十二件，校长3人',
      count: 6,
    })
    const { text, lost } = await read([[at('⺠办学校校⻓三人参加培训，作出处罚二件。', 90, 700)]])
    expect([text, lost]).toEqual(['民办学校校长三人参加培训，作出处罚二件。', { radicals: 2 }])
  })

  it.each(['/Rotate 90', '/Rotate 180', '/Rotate 270', '/CropBox [20 20 575 822]'])(
    'reads a page whose text is turned: %s',
    async (page) => {
      expect((await read([setText([long, other])], page)).text).toBe(`${long}\n${other}`)
    },
  )

  it('says which pages have no text', async () => {
    expect((await read([setText([long]), setText([other]), []])).lost).toEqual({ pages_without_text: 1 })
  })
})
