import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Budget } from '../../../src/core/document/budget.ts'
import { Refusal } from '../../../src/core/document/refusal.ts'
import { readZip } from '../../../src/core/document/zip/read-zip.ts'
import { readXlsx } from '../../../src/core/sheet/read-xlsx.ts'
import { mostCells, type Sheet } from '../../../src/core/sheet/types.ts'
import { documentEffects } from '../../support/document-effects.ts'

/** A workbook of one sheet, with the inside of its `sheetData`, and what stands before it. */
function workbook(rows: string, { before = '', shared = '', target = 'worksheets/sheet1.xml' } = {}) {
  const files = {
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="一" r:id="a"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="a" Target="${target}"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${shared}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(`${before}<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  }
  // Stored, not packed: what is packed too well is refused before it is read.
  return zipSync(files, { level: 0 })
}

function read(bytes: Uint8Array): Sheet[] {
  return readXlsx(readZip(bytes, new Budget()), { budget: new Budget(), decode: documentEffects.decode })
}

/** `reason details` of the refusal. */
function refusalOf(bytes: Uint8Array): string {
  try {
    return JSON.stringify(read(bytes))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return `${error.reason} ${error.message}`
  }
}

const cell = (place: string, value: string, type = 'n') => `<c r="${place}" t="${type}"><v>${value}</v></c>`

describe('a workbook', () => {
  it('that claims a million rows and sixteen thousand columns is as large as what stands in it', () => {
    const rows = `<row r="1048576">${cell('A1048576', '7')}</row>`
    const [sheet] = read(workbook(rows))
    expect(sheet?.rows).toEqual([{ line: 1_048_576, cells: ['7'] }])
    const claim = read(workbook(`</sheetData><dimension ref="A1:XFD1048576"/><sheetData>${rows}`))
    expect(claim[0]?.rows).toHaveLength(1)
  })

  it.each<[string, Uint8Array, RegExp]>([
    [
      'a cell in the last column there is',
      workbook(`<row r="1">${cell('XFD1', '1')}</row>`),
      /^too_large .*列/,
    ],
    ['more cells than a country has', workbook('<row><c/></row>'.repeat(mostCells + 1)), /^too_large .*万格/],
    ['a text that is not there', workbook(`<row r="1">${cell('A1', '9', 's')}</row>`), /^damaged .*文字/],
    ['a row at no place', workbook(`<row r="x">${cell('A1', '1')}</row>`), /^damaged .*行号/],
    ['a row before the first', workbook(`<row r="-3">${cell('A1', '1')}</row>`), /^damaged .*行号/],
    ['a sheet that is elsewhere', workbook('', { target: '../../../etc/passwd' }), /^(damaged|suspicious)/],
    [
      'a billion laughs',
      workbook('', { before: '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' }),
      /^suspicious .*文档类型/,
    ],
    ['no end', workbook('<row r="1">'), /^damaged/],
  ])('with %s is refused in words', (_name, bytes, words) => {
    const from = performance.now()
    expect(refusalOf(bytes)).toMatch(words)
    expect(performance.now() - from).toBeLessThan(20_000)
  })
})
