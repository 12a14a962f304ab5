import { describe, expect, it } from 'vitest'
import { rankedBars, type RankedBarsInput } from '../../../src/core/charts/ranked-bars.ts'
import type { Qualifier } from '../../../src/core/schema/figure.ts'
import { drawChart, textsOf, theme } from '../../support/draw-chart.ts'
import { figureOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

const input: RankedBarsInput = { indicatorId: vicePrincipals.id, year: 2024, theme }

/** The chart with one more reporter, 宁县, whose value is given. */
function drawnWith(value: number, qualifier: Qualifier, rest: Partial<RankedBarsInput> = {}): string {
  const figure = figureOf('621026-2024', vicePrincipals.id, value, { qualifier })
  const chart = rankedBars(vicePrincipalComparison(vicePrincipalData([figure])), { ...input, ...rest })
  return drawChart(chart.option, chart.height)
}

const solid = (svg: string): number => svg.split(`fill="${theme.accent}"`).length - 1
const outlines = (svg: string): string[] =>
  svg.match(new RegExp(`<[^>]*stroke="${theme.accent}"[^>]*>`, 'g')) ?? []

describe('ranked bars', () => {
  it('draws a bar for each value and a word for each absence, in rank order', () => {
    const chart = rankedBars(vicePrincipalComparison(), input)
    const svg = drawChart(chart.option, chart.height)
    const texts = textsOf(svg)
    for (const text of [
      '1 万州区',
      '156',
      '2 乐昌市',
      '82',
      '山阳区',
      '未提及',
      '宁县',
      '未读全',
      '柳州市',
      '无报告',
    ]) {
      expect(texts).toContain(text)
    }
    expect(solid(svg)).toBe(2)
    expect(chart.rows.map((row) => row.cell.adcode)).toEqual([
      '500101',
      '440281',
      '410811',
      '621026',
      '450200',
    ])
  })

  it('marks a printed zero with a tick and its 0, unlike an absence', () => {
    const svg = drawnWith(0, 'exact')
    expect(solid(svg)).toBe(3)
    expect(textsOf(svg)).toContain('3 宁县')
    expect(textsOf(svg)).not.toContain('未读全')
  })

  it.each([
    ['approx', '约100', true],
    ['at_least', '≥100', false],
    ['at_most', '≤100', true],
  ] as const)('draws %s open and labels it %s', (qualifier, label, dashed) => {
    const svg = drawnWith(100, qualifier)
    expect(textsOf(svg)).toContain(label)
    expect(solid(svg)).toBe(2)
    expect(outlines(svg)).toHaveLength(1)
    expect(outlines(svg)[0]?.includes('stroke-dasharray')).toBe(dashed)
  })

  it('leaves the end of a lower bound open', () => {
    const startX = (line: string | undefined) => Number(/points="([\d.]+)/.exec(line ?? '')?.[1])
    const [closed] = outlines(drawnWith(100, 'approx'))
    const [open] = outlines(drawnWith(100, 'at_least'))
    expect(startX(open)).toBeGreaterThan(startX(closed))
  })

  it('shares a rank between equal numbers and says so', () => {
    const texts = textsOf(drawnWith(82, 'approx'))
    expect(texts).toContain('并列2 乐昌市')
    expect(texts).toContain('并列2 宁县')
    expect(texts.indexOf('并列2 乐昌市')).toBeLessThan(texts.indexOf('并列2 宁县'))
  })

  it('draws the median of the reporters with their number', () => {
    expect(textsOf(drawnWith(100, 'exact', { benchmark: true }))).toContain('中位数 100（3家）')
    expect(textsOf(drawnWith(100, 'approx', { benchmark: true }))).toContain(
      '中位数 100（3家，含约数或界限）',
    )
  })

  it('draws a window on the rows at the scale of all', () => {
    const svg = drawnWith(100, 'exact', { window: { start: 1, end: 3 } })
    const texts = textsOf(svg)
    expect(texts).toContain('2 宁县')
    expect(texts).not.toContain('1 万州区')
    expect(texts).toContain('200')
  })

  it('draws states only where nobody reports', () => {
    const chart = rankedBars(vicePrincipalComparison(vicePrincipalData(), [2019, 2019]), {
      ...input,
      year: 2019,
    })
    const svg = drawChart(chart.option, chart.height)
    expect(solid(svg)).toBe(0)
    expect(textsOf(svg).filter((text) => text === '无报告')).toHaveLength(5)
  })

  it('gives every mark the row it belongs to', () => {
    const chart = rankedBars(vicePrincipalComparison(), input)
    const series = chart.option.series as { data: unknown[] }[]
    expect(series.map((s) => s.data.length)).toEqual([5, 5, 5, 5])
  })

  it('holds no markup', () => {
    const report = reportOf('450200', 2024, { bureau: '<img src=x onerror=alert(1)>' })
    const chart = rankedBars(vicePrincipalComparison(vicePrincipalData([], [report])), input)
    expect(JSON.stringify(chart.option)).not.toContain('<')
  })
})
