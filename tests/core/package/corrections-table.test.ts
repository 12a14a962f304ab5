import { expect, test } from 'vitest'
import { correctionRows, readCorrections } from '../../../src/core/package/corrections-table.ts'
import { formatTable } from '../../../src/core/package/format-table.ts'
import { parseTable } from '../../../src/core/package/parse-table.ts'
import { csvText } from '../../../src/core/package/csv-text.ts'
import type { PackagedCorrection } from '../../../src/core/schema/correction.ts'
import { Budget } from '../../../src/core/document/budget.ts'
import { stated } from '../../../src/core/review/stated.ts'
import { readCsv } from '../../../src/core/sheet/read-csv.ts'
import { figureOf } from '../../support/small-dataset.ts'

const report = '440281-2024'
const indicator = 'rule_of_law_vice_principals'
const quote = '受聘82名'
const placed = { quote, start: 7, end: 7 + quote.length }
const about = { report, indicator, why: '“漏了”两所分校，\n见第 3 页', quote: '', at: null, app: '0.1.0' }
const said = stated(figureOf(report, indicator, 84, { rule: 'hand' }))
const one: PackagedCorrection = {
  ...about,
  id: 'a'.repeat(32),
  published: [figureOf(report, indicator, 82, { review: 'ambiguous', ...placed })],
  after: [
    { ...said, role: 'part', qualifier: 'approx', note: '累计；仅公办学校' },
    { ...said, ...placed, value: 82, role: 'part' },
  ],
}
const silenced: PackagedCorrection = { ...one, id: 'b'.repeat(32), after: [], at: '2026-11-22T08:00:00.000Z' }
const found: PackagedCorrection = { ...one, id: 'c'.repeat(32), published: [], quote: '法治副校长84名' }

/** As a file, and read from it. */
function throughCsv(corrections: readonly PackagedCorrection[], edit = (text: string) => text) {
  const text = edit(csvText(formatTable('corrections', correctionRows(corrections))))
  const [header, ...records] = readCsv(text, new Budget(() => true))
  const { rows, faults } = parseTable('corrections', { header: header?.cells ?? [], records })
  const read = readCorrections(rows)
  return { corrections: read.corrections, faults: [...faults, ...read.faults] }
}

test('corrections come back from their table as they went in', () => {
  expect(throughCsv([one, silenced, found])).toEqual({ corrections: [one, silenced, found], faults: [] })
})

test('a table without corrections has a header alone', () => {
  expect(throughCsv([])).toEqual({ corrections: [], faults: [] })
})

test.each<[string, (text: string) => string, RegExp]>([
  ['a side left out', (text) => dropped(text, ',published,'), /缺少 published 的行/],
  ['a figure left out', (text) => dropped(text, ',corrected,1,'), /n 应从 1 起逐一编号/],
  ['another reason in one row', (text) => text.replace(/误读(?![^]*误读)/, '别的'), /不是同一处更正/],
  ['a number beside “none”', (text) => text.replace(',published,1,', ',published,0,'), /不能又有数值/],
  ['no number', (text) => text.replace(',corrected,1,84,', ',corrected,1,,'), /value/],
  ['a quote without its place', (text) => text.replace(',7,12,', ',,,'), /须同时填写或同时留空/],
])('%s is a fault with its line, and no correction is made of it', (_name, edit, message) => {
  const simple = { ...one, why: '误读' }
  const read = throughCsv([simple], edit)
  expect(read.corrections).toEqual([])
  expect(read.faults.length).toBeGreaterThan(0)
  expect(read.faults[0]).toMatchObject({ file: 'corrections.csv' })
  expect(read.faults.map(({ message: said }) => said).join()).toMatch(message)
})

const dropped = (text: string, what: string): string =>
  text
    .split('\n')
    .filter((line) => !line.includes(what))
    .join('\n')
