import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/document/read-document.ts'
import { documentEffects } from '../../support/document-effects.ts'
import { type DocxParts, makeDocx, p } from '../../support/make-docx.ts'

async function read(parts: DocxParts) {
  const document = await readDocument(makeDocx(parts), documentEffects)
  if ('fault' in document) throw new Error(document.message)
  return document
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const cell = (...paragraphs: string[]) =>
  `<w:tc><w:tcPr/>${paragraphs.map((text) => p(text)).join('')}</w:tc>`
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instructions = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const listed = (list: number, depth: number) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`

// What Word shows of the body, the text read, and the losses counted.
const cases: [string, string, string, Record<string, number>][] = [
  ['paragraphs one a line', p('一年来') + p('') + p('共12件'), '一年来\n\n共12件', {}],
  ['runs joined, numbers whole', `<w:p>${run('共1')}${run('2', '<w:b/>')}${run('件')}</w:p>`, '共12件', {}],
  [
    'tabs and line breaks',
    `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`,
    '甲\t乙\n丙',
    {},
  ],
  [
    'tab stops as no text',
    `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>${run('甲')}</w:p>`,
    '甲',
    {},
  ],
  [
    'tables row by row',
    `<w:tbl>${row(cell('事项') + cell('件数'))}${row(cell('处罚') + cell('9'))}</w:tbl>${p('完')}`,
    '事项\t件数\n处罚\t9\n完',
    {},
  ],
  [
    'a cell of several paragraphs as lines',
    `<w:tbl>${row(cell('甲', '乙') + cell('3', '4'))}</w:tbl>`,
    '甲\n乙\t3\n4',
    {},
  ],
  [
    'a table in a cell',
    `<w:tbl>${row(`<w:tc><w:tbl>${row(cell('甲') + cell('1'))}</w:tbl>${p('')}</w:tc>` + cell('2'))}</w:tbl>`,
    '甲\t1\n\t2',
    {},
  ],
  [
    'tracked deletions left out, insertions kept',
    `<w:p>${run('处罚')}<w:del w:id="1"><w:r><w:delText>8</w:delText></w:r></w:del><w:ins w:id="2">${run('9')}</w:ins>${run('件')}</w:p>`,
    '处罚9件',
    { deleted: 1, inserted: 1 },
  ],
  [
    'a moved sentence once',
    `<w:p><w:moveFrom w:id="1">${run('检查3次。')}</w:moveFrom>${run('其他。')}<w:moveTo w:id="2">${run('检查3次。')}</w:moveTo></w:p>`,
    '其他。检查3次。',
    { deleted: 1, inserted: 1 },
  ],
  [
    'paragraphs joined where their mark is deleted',
    `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('共1')}</w:p>${p('2件')}`,
    '共12件',
    {},
  ],
  [
    'a deleted row left out',
    `<w:tbl>${row(cell('甲') + cell('1'), '<w:del w:id="1"/>')}${row(cell('乙') + cell('2'))}</w:tbl>`,
    '乙\t2',
    { deleted: 1 },
  ],
  [
    'the old formatting of a paragraph ignored',
    `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr>${listed(1, 0)}</w:pPr></w:pPrChange></w:pPr>${run('甲')}</w:p>`,
    '甲',
    {},
  ],
  [
    'hidden text left out',
    `<w:p>${run('检查')}${run('99次', '<w:vanish/>')}${run('3次', '<w:vanish w:val="0"/>')}</w:p>`,
    '检查3次',
    { hidden: 1 },
  ],
  [
    'the result of a field, not its instructions',
    `<w:p>${run('第')}${field('begin')}${instructions(' PAGE 7 ')}${field('separate')}${run('5')}${field('end')}${run('项')}</w:p>`,
    '第5项',
    {},
  ],
  [
    'a table of contents left out',
    `<w:p>${field('begin')}${instructions('TOC \\o')}${field('separate')}${run('一、成效 3')}</w:p><w:p>${run('二、问题 9')}${field('end')}</w:p>${p('一、成效')}`,
    '\n\n一、成效',
    { contents: 1 },
  ],
  [
    'a text box after its paragraph, once',
    `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('框里5件')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框里5件')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}</w:p>`,
    '前后\n框里5件',
    { text_boxes: 1 },
  ],
  [
    'content controls, but no placeholders',
    `<w:sdt><w:sdtPr/><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>${run('乙')}</w:p>`,
    '甲\n乙',
    { placeholders: 1 },
  ],
  [
    'pictures and objects counted',
    `<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:object><v:shape/></w:object></w:r>${run('甲')}</w:p>`,
    '甲',
    { pictures: 1, embedded: 1 },
  ],
  [
    'pinyin left out',
    `<w:p><w:r><w:ruby><w:rt>${run('lì')}</w:rt><w:rubyBase>${run('例')}</w:rubyBase></w:ruby></w:r></w:p>`,
    '例',
    {},
  ],
  [
    'an unknown symbol as one',
    `<w:p>${run('1')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('2')}</w:p>`,
    '1\ufffd2',
    { symbols: 1 },
  ],
  [
    'text in formulas',
    `<w:p><m:oMath><m:r><m:t>3</m:t></m:r></m:oMath>${run('件')}</w:p>`,
    '3件',
    { equations: 1 },
  ],
  ['private characters marked', p('共\ue5e5件'), '共\ufffd件', { unknown_characters: 1 }],
]

describe('a Word document', () => {
  it.each(cases)('reads %s', async (_name, body, text, losses) => {
    const document = await read({ body })
    expect(document.text).toBe(text)
    expect(Object.fromEntries(document.losses.map(({ id, count }) => [id, count]))).toEqual(losses)
  })

  it('reads numbers as Word prints them, restarting under each heading', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>')}${level(1, 'decimal', '%2.')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>` +
      `<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>` +
      `<w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>`
    const body = [
      p('成效', listed(5, 0)),
      p('检查', listed(5, 1)),
      p('23人参加', listed(5, 1)),
      p('问题', listed(5, 0)),
      p('处罚', listed(5, 1)),
      p('点', listed(6, 0)),
      p('另起', listed(7, 0)),
    ]
    const { text } = await read({ body: body.join(''), numbering })
    expect(text.split('\n')).toEqual([
      '一、成效',
      '1. 检查',
      '2. 23人参加',
      '二、问题',
      '1. 处罚',
      '点',
      '十一、另起',
    ])
  })

  it('takes numbers and headings from styles, and those a style inherits', async () => {
    const styles =
      `<w:style w:styleId="1"><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>` +
      `<w:style w:styleId="2"><w:basedOn w:val="1"/></w:style>`
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '（%1）')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`
    const body = p('成效', style('1')) + p('问题', style('2')) + p('无号', `${style('2')}${listed(0, 0)}`)
    const { text, marks } = await read({ body, styles, numbering })
    expect(text).toBe('（一） 成效\n（二） 问题\n无号')
    expect(marks.map((mark) => mark.type === 'heading' && text.slice(mark.start, mark.end))).toEqual(
      text.split('\n'),
    )
  })

  it('reads a note after the paragraph it belongs to, and no mark into the number', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('——')}</w:footnote><w:footnote w:id="2">${p(' 含乡镇3件')}</w:footnote>`
    const body = `<w:p>${run('共12')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('件')}</w:p>${p('完')}`
    const { text, losses } = await read({ body, footnotes })
    expect(text).toBe('共12件\n注：含乡镇3件\n完')
    expect(losses.map(({ message }) => message)).toEqual(['脚注、尾注 1 条，接在所注的段落之后'])
  })

  it('leaves out a header that says something, and says so', async () => {
    expect((await read({ body: p('甲'), header: p('某县教育局') })).losses).toMatchObject([
      { id: 'headers', count: 1 },
    ])
    expect((await read({ body: p('甲'), header: p('— 3 —') })).losses).toEqual([])
  })

  it('runs no macros, and says that there were some', async () => {
    const { losses } = await read({ body: p('甲'), others: { 'word/vbaProject.bin': 'x' } })
    expect(losses).toMatchObject([{ id: 'macros', count: 1 }])
  })
})
