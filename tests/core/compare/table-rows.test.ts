import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/core/compare/cell.ts'
import { filterRows, sortRows, statesAmong } from '../../../src/core/compare/table-rows.ts'
import { figureOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

function rowsOf(...figures: Parameters<typeof figureOf>[]) {
  const comparison = vicePrincipalComparison(vicePrincipalData(figures.map((figure) => figureOf(...figure))))
  const cells: readonly Cell[] = comparison.slice(vicePrincipals.id, 2024)
  return cells.map((cell) => ({ name: comparison.label(cell.adcode), cells: [cell] }))
}
const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name)

describe('sorting the table', () => {
  it('keeps the order it came in where no column is asked for', () => {
    expect(names(sortRows(rowsOf(), null))).toEqual(['山阳区', '乐昌市', '柳州市', '万州区', '宁县'])
  })

  it.each([
    ['descending', ['万州区', '乐昌市', '山阳区', '宁县', '柳州市']],
    ['ascending', ['乐昌市', '万州区', '山阳区', '宁县', '柳州市']],
  ] as const)('%s lists absent values last, by the reason', (direction, expected) => {
    expect(names(sortRows(rowsOf(), { column: 0, direction }))).toEqual(expected)
  })

  it.each(['descending', 'ascending'] as const)(
    '%s puts the exact one of equal numbers first',
    (direction) => {
      const rows = rowsOf(['410811-2024', vicePrincipals.id, 82, { qualifier: 'at_least' }])
      const sorted = names(sortRows(rows, { column: 0, direction }))
      expect(sorted.indexOf('乐昌市')).toBeLessThan(sorted.indexOf('山阳区'))
    },
  )

  it('counts a printed zero as a number', () => {
    const rows = rowsOf(['410811-2024', vicePrincipals.id, 0])
    expect(names(sortRows(rows, { column: 0, direction: 'ascending' }))[0]).toBe('山阳区')
  })

  it('sorts names by their sound', () => {
    const rows = sortRows(rowsOf(), { column: 'name', direction: 'ascending' })
    expect(names(rows)).toEqual(['乐昌市', '柳州市', '宁县', '山阳区', '万州区'])
  })
})

describe('filtering the table', () => {
  it.each([
    [{ name: ' 州 ', state: null }, ['柳州市', '万州区']],
    [{ name: '', state: 'not_stated' }, ['山阳区']],
    [{ name: '州', state: 'reported' }, ['万州区']],
    [{ name: '', state: null }, ['山阳区', '乐昌市', '柳州市', '万州区', '宁县']],
  ] as const)('by %j leaves %j', (filter, expected) => {
    expect(names(filterRows(rowsOf(), filter))).toEqual(expected)
  })

  it('offers the states that are there', () => {
    expect(statesAmong(rowsOf())).toEqual(['reported', 'not_stated', 'unread', 'no_report'])
  })
})
