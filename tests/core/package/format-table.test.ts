import { describe, expect, test } from 'vitest'
import { formatTable } from '../../../src/core/package/format-table.ts'
import { parseTable } from '../../../src/core/package/parse-table.ts'
import { tableNames } from '../../../src/core/schema/tables.ts'
import { smallRows } from '../../support/dataset-rows.ts'

function reread(table: (typeof tableNames)[number]) {
  const [header = [], ...cells] = formatTable(table, smallRows[table] as never[])
  return parseTable(table, { header, records: cells.map((row, i) => ({ line: i + 2, cells: row })) })
}

describe('formatTable', () => {
  test.each(tableNames)('is undone by parseTable: %s', (table) => {
    const { rows, faults } = reread(table)
    expect(faults).toEqual([])
    expect(rows.map(({ row }) => row)).toEqual(smallRows[table])
  })

  test('sorts figures by report, indicator and value as a number', () => {
    const [figure] = smallRows.figures
    if (!figure) throw new Error('the support rows have no figure')
    const figures = [242, 88, 1000].map((value) => ({ ...figure, value }))
    expect(formatTable('figures', figures).map((cells) => cells[2])).toEqual(['value', '88', '242', '1000'])
  })

  test('keeps the order of the catalogue, which is the order on screen', () => {
    const [indicator] = smallRows.indicators
    if (!indicator) throw new Error('the support rows have no indicator')
    const indicators = ['b', 'a'].map((id) => ({ ...indicator, id }))
    expect(formatTable('indicators', indicators).map((cells) => cells[0])).toEqual(['id', 'b', 'a'])
  })
})
