import { describe, expect, it } from 'vitest'
import { rankCells, type RankOrder, rankText } from '../../../src/core/compare/rank.ts'
import { readCell } from '../../../src/core/compare/cell.ts'
import { formatCell } from '../../../src/core/compare/cell-text.ts'
import type { Qualifier } from '../../../src/core/schema/figure.ts'
import type { Indicator } from '../../../src/core/schema/indicator.ts'
import { datasetOf, figureOf, indicatorOf, reportOf } from '../../support/small-dataset.ts'

type Value = number | readonly [number, Qualifier] | '未提及' | '未读全' | '无报告'

/** Cells of bureaus 110101, 110102 … with the given values. */
function cellsOf(
  values: readonly Value[],
  direction: Indicator['direction'] = 'more',
  measure: Indicator['measure'] = 'stock',
) {
  const indicator = indicatorOf('cases', { direction, measure })
  const bureaus = values.map((value, index) => ({ value, adcode: String(110101 + index) }))
  const dataset = datasetOf({
    indicators: [indicator],
    reports: bureaus
      .filter(({ value }) => value !== '无报告')
      .map(({ value, adcode }) =>
        reportOf(adcode, 2024, { coverage: value === '未读全' ? 'opening' : 'full' }),
      ),
    figures: bureaus.flatMap(({ value, adcode }) => {
      if (typeof value === 'string') return []
      const [number, qualifier] = typeof value === 'number' ? [value, 'exact' as const] : value
      return [figureOf(`${adcode}-2024`, indicator.id, number, { qualifier })]
    }),
  })
  return bureaus.map(({ adcode }) => readCell(dataset, indicator.id, adcode, 2024))
}

function ranks(values: readonly Value[], order?: RankOrder, direction?: Indicator['direction']): string[] {
  const { ranked } = rankCells(cellsOf(values, direction), order)
  return ranked.map(({ cell, rank, tied }) => `${rank}${tied ? '=' : ''} ${formatCell(cell)}`)
}

describe('ranking', () => {
  it('ranks the largest first, with 1, 2, 2, 4 for ties', () => {
    expect(ranks([82, 156, 9, 82])).toEqual(['1 156', '2= 82', '2= 82', '4 9'])
  })

  it('puts counts below ten into bands and says from which to which rank they stand', () => {
    const { ranked } = rankCells(cellsOf([0, 0, 9, 3, 1, 40, 10]))
    expect(ranked.map((row) => `${rankText(row)} ${formatCell(row.cell)}`)).toEqual([
      '1 40',
      '2 10',
      '3 9',
      '第4–5名 3',
      '第4–5名 1',
      '第6–7名 0',
      '第6–7名 0',
    ])
  })

  it('ranks a small rate by its number: a percentage is no small count', () => {
    const { ranked } = rankCells(cellsOf([3, 1], 'more', 'rate'))
    expect(ranked.map(rankText)).toEqual(['1', '2'])
  })

  it('ranks a printed zero', () => {
    expect(ranks([0, 3])).toEqual(['1 3', '2 0'])
  })

  it('lists exact before 约 before bounds within a tie, and marks the tie', () => {
    expect(ranks([[82, 'at_least'], [82, 'approx'], 82, 90])).toEqual(['1 90', '2= 82', '2= 约82', '2= ≥82'])
    expect(ranks([[82, 'at_least'], [82, 'approx'], 82, 90], 'ascending')).toEqual([
      '1= 82',
      '1= 约82',
      '1= ≥82',
      '4 90',
    ])
  })

  it.each([
    ['best_first', 'less', ['1 1', '2 5']],
    ['best_first', 'more', ['1 5', '2 1']],
    ['best_first', 'none', ['1 5', '2 1']],
    ['descending', 'less', ['1 5', '2 1']],
    ['ascending', 'more', ['1 1', '2 5']],
  ] as const)('orders %s for direction %s', (order, direction, expected) => {
    expect(ranks([1, 5], order, direction)).toEqual(expected)
  })

  it('never ranks a bureau without a value, whatever the order, and groups it by the reason', () => {
    for (const order of ['descending', 'ascending'] as const) {
      const { ranked, absent, coverage } = rankCells(
        cellsOf(['无报告', 5, '未读全', '未提及', '无报告']),
        order,
      )
      expect(ranked).toHaveLength(1)
      expect(absent.map((g) => [g.state, g.cells.map((c) => c.adcode)])).toEqual([
        ['not_stated', ['110104']],
        ['unread', ['110103']],
        ['no_report', ['110101', '110105']],
      ])
      expect(coverage).toEqual({
        reported: 1,
        borrowed: 0,
        total: 5,
        byState: { reported: 1, unmeasured: 0, not_stated: 1, unread: 1, ambiguous: 0, no_report: 2 },
      })
    }
  })

  it('leaves the cells it was given in their order', () => {
    const cells = cellsOf([1, 5])
    rankCells(cells)
    expect(cells.map(formatCell)).toEqual(['1', '5'])
  })
})
