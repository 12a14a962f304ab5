import { describe, expect, it } from 'vitest'
import { scatter } from '../../../src/core/charts/scatter.ts'
import { scatterSentence } from '../../../src/core/charts/scatter-summary.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { pairCells } from '../../../src/core/compare/paired-cells.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import { drawChart, textsOf, theme } from '../../support/draw-chart.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

const x = indicatorOf('advisers', { name_zh: '法律顾问人数' })
const y = indicatorOf('lectures', { name_zh: '宣讲场次', unit: '场', measure: 'flow' })
const regions = ['甲县', '乙县', '丙县', '丁县'].map((name, i) => regionOf(String(110101 + i), name))

/** 甲 and 乙 have both, 丙 only x, 丁 neither. */
function of(rest: Partial<Figure> = {}) {
  const dataset = datasetOf({
    indicators: [x, y],
    regions,
    reports: regions.map((region) => reportOf(region.adcode, 2024)),
    figures: [
      figureOf('110101-2024', x.id, 10, rest),
      figureOf('110101-2024', y.id, 30),
      figureOf('110102-2024', x.id, 0),
      figureOf('110102-2024', y.id, 40),
      figureOf('110103-2024', x.id, 5),
    ],
  })
  const comparison = compare(dataset, { indicators: [x, y], regions, years: [2024] })
  const cells = pairCells(comparison, x.id, y.id, 2024)
  return { comparison, cells, chart: scatter(comparison, [x, y], { pairs: cells.pairs, theme }) }
}

describe('the scatter plot', () => {
  it('marks and names the bureaus with both values, a printed zero included', () => {
    const { chart } = of()
    const svg = drawChart(chart.option, chart.height)
    const texts = textsOf(svg)
    expect(texts).toEqual(expect.arrayContaining(['甲县', '乙县', '法律顾问人数（人）', '宣讲场次（场）']))
    expect(texts).not.toContain('丙县')
    expect(svg.split(`fill="${theme.accent}"`).length - 1).toBe(2)
  })

  it.each([
    ['approx', 'circle', 0],
    ['at_least', 'triangle', 270],
    ['at_most', 'triangle', 90],
  ] as const)('draws %s open, pointing where it is open', (qualifier, symbol, symbolRotate) => {
    const { chart } = of({ qualifier })
    const [marks] = chart.option.series as { data: { symbol: string; symbolRotate: number }[] }[]
    expect(marks?.data[0]).toMatchObject({ symbol, symbolRotate, itemStyle: { color: theme.surface } })
    expect(marks?.data[1]).toMatchObject({ symbol: 'circle', itemStyle: { color: theme.accent } })
  })

  it('names who is missing, by what is missing', () => {
    const { cells } = of()
    expect(cells.onlyX.map((cell) => [cell.adcode, cell.indicator.id])).toEqual([['110103', 'lectures']])
    expect(cells.onlyY).toEqual([])
    expect(cells.neither.map((cell) => cell.adcode)).toEqual(['110104'])
  })

  it('says both coverages and the joint one', () => {
    const { comparison, cells } = of()
    expect(scatterSentence(comparison, [x, y], cells)).toBe(
      '2024年，4家教育部门中，有法律顾问人数的3家，有宣讲场次的2家，两项都有的2家，一点一家。',
    )
  })
})
