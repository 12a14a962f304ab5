import { dateText, readDateFormats } from './date-formats.ts'
import { readXml, type XmlContext } from '../document/xml/read-xml.ts'
import { Refusal } from '../document/refusal.ts'
import type { ZipArchive } from '../document/zip/read-zip.ts'
import { mostCells, type Sheet, type SheetRow } from './types.ts'

/**
 * Reads the sheets of a workbook (SpreadsheetML) as text: of a formula its last result, of an error its sign, of a day its
 * date, though it is stored as a number. Hidden
 * sheets are left out. Within the budgets of every document: entries, bytes, depth, time; and of cells.
 */
export function readXlsx(archive: ZipArchive, context: XmlContext): Sheet[] {
  const shared = archive.has('xl/sharedStrings.xml')
    ? readShared(archive.read('xl/sharedStrings.xml'), context)
    : []
  const targets = readTargets(archive.read('xl/_rels/workbook.xml.rels'), context)
  const formats = archive.has('xl/styles.xml') ? readDateFormats(archive.read('xl/styles.xml'), context) : []
  const count = { cells: 0 }
  const { sheets, is1904 } = readWorkbook(archive.read('xl/workbook.xml'), context)
  const numberText = (value: string, style: string | undefined) => {
    const format = formats[Number(style ?? 0)] ?? null
    return format === null ? plainNumber(value) : dateText(value, format, is1904)
  }
  return sheets.map(({ name, relation }) => {
    const part = targets.get(relation)
    if (part === undefined) throw new Refusal('damaged', `缺少工作表 ${name}`)
    return { name, rows: readRows(archive.read(part), { shared, numberText }, context, count) }
  })
}

interface Workbook {
  readonly sheets: { readonly name: string; readonly relation: string }[]
  /** Its days are counted from 1904. */
  readonly is1904: boolean
}

function readWorkbook(bytes: Uint8Array, context: XmlContext): Workbook {
  const sheets: Workbook['sheets'] = []
  let is1904 = false
  const open = ({ name, attribute }: Parameters<Parameters<typeof readXml>[1]['open']>[0]) => {
    if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
    if (name === 'sheet' && (attribute('state') ?? 'visible') === 'visible')
      sheets.push({ name: attribute('name') ?? '', relation: attribute('id') ?? '' })
  }
  readXml(bytes, { open, close: () => undefined }, context)
  return { sheets, is1904 }
}

/** The parts of the workbook by the name of their relation. */
function readTargets(bytes: Uint8Array, context: XmlContext): Map<string, string> {
  const targets = new Map<string, string>()
  readXml(
    bytes,
    {
      open: ({ name, attribute }) => {
        const target = attribute('Target') ?? ''
        const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
        if (name === 'Relationship' && attribute('TargetMode') !== 'External')
          targets.set(attribute('Id') ?? '', path)
      },
      close: () => undefined,
    },
    context,
  )
  return targets
}

/** Each shared text whole, without the pinyin above it. */
function readShared(bytes: Uint8Array, context: XmlContext): string[] {
  const texts: string[] = []
  let text = ''
  let [inText, inPinyin] = [false, false]
  readXml(
    bytes,
    {
      open: ({ name }) => {
        if (name === 'si') text = ''
        if (name === 'rPh') inPinyin = true
        if (name === 't') inText = !inPinyin
      },
      close: ({ name }) => {
        if (name === 't') inText = false
        if (name === 'rPh') inPinyin = false
        if (name === 'si') texts.push(text)
      },
      text: (part) => {
        if (inText) text += part
      },
    },
    context,
  )
  return texts
}

interface CellTexts {
  readonly shared: readonly string[]
  /** By the number as it is stored and its style. */
  readonly numberText: (value: string, style: string | undefined) => string
}

function readRows(
  bytes: Uint8Array,
  { shared, numberText }: CellTexts,
  context: XmlContext,
  count: { cells: number },
): SheetRow[] {
  const rows: SheetRow[] = []
  let cells: string[] = []
  let [line, column, type, value, isValue] = [0, -1, '', '', false]
  let style: string | undefined
  readXml(
    bytes,
    {
      open: ({ name, attribute }) => {
        if (name === 'row') {
          line = rowNumber(attribute('r') ?? String(line + 1))
          cells = []
          column = -1
        } else if (name === 'c') {
          if (++count.cells > mostCells) throw new Refusal('too_large', `表格超过 ${mostCells / 10_000} 万格`)
          column = columnOf(attribute('r')) ?? column + 1
          type = attribute('t') ?? 'n'
          style = attribute('s')
          value = ''
        } else if (name === 'v' || name === 't') isValue = true
      },
      close: ({ name }) => {
        if (name === 'v' || name === 't') isValue = false
        if (name === 'c') {
          // Far columns without content would make a small file a large table.
          if (column >= mostColumns) throw new Refusal('too_large', `表格超过 ${mostColumns} 列`)
          while (cells.length < column) cells.push('')
          cells[column] =
            type === 's' ? sharedText(shared, value) : type === 'n' ? numberText(value, style) : value
        }
        if (name === 'row' && cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
      },
      text: (part) => {
        if (isValue) value += part
      },
    },
    context,
  )
  return rows
}

const mostColumns = 1000

function rowNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Refusal('damaged', `工作表有无效的行号 ${text.slice(0, 20)}`)
  return Number(text)
}

function sharedText(shared: readonly string[], index: string): string {
  const text = shared[Number(index)]
  if (text === undefined) throw new Refusal('damaged', '工作簿缺少文字')
  return text
}

/** Programs write 0.1 + 0.2 with seventeen digits; fifteen are what a person typed. */
function plainNumber(value: string): string {
  const number = Number(value)
  return value.trim() === '' || !Number.isFinite(number) ? value : String(Number(number.toPrecision(15)))
}

/** 27 for AB12, counted from 0; null without a place. */
function columnOf(place: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? '')?.[1]
  if (letters === undefined) return null
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
