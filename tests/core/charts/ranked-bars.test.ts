import { describe, expect, it } from 'vitest'
import { rankedBars, type RankedBarsInput, rankedBarsScale } from '../../../src/core/charts/ranked-bars.ts'
import { targetAt } from '../../../src/core/charts/drawing.ts'
import { placeScale } from '../../../src/core/charts/scale-strip.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import type { Qualifier } from '../../../src/core/schema/figure.ts'
import { drawnWidth, linesOf, shapesOf, svgOf, textsOf, theme } from '../../support/draw-chart.ts'
import { figureOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

const input: RankedBarsInput = { indicatorId: vicePrincipals.id, year: 2024, theme }

/** The chart with one more reporter, 宁县, whose value is given. */
function drawnWith(value: number, qualifier: Qualifier, rest: Partial<RankedBarsInput> = {}): string {
  const figure = figureOf('621026-2024', vicePrincipals.id, value, { qualifier })
  const chart = rankedBars(vicePrincipalComparison(vicePrincipalData([figure])), { ...input, ...rest })
  return svgOf(chart)
}

/** The numbers of the scale above that chart. */
function numbersWith(value: number, qualifier: Qualifier): string[] {
  const figure = figureOf('621026-2024', vicePrincipals.id, value, { qualifier })
  const scale = rankedBarsScale(vicePrincipalComparison(vicePrincipalData([figure])), input)
  return placeScale(scale, drawnWidth).map(({ text }) => text)
}

const solid = (svg: string): number => svg.split(`fill="${theme.accent}"`).length - 1
const outlines = (svg: string): string[] =>
  svg.match(new RegExp(`<[^>]*stroke="${theme.accent}"[^>]*>`, 'g')) ?? []

/** Lines are moved to the middle of a pixel. */
function expectOverLines(numbers: readonly { readonly x: number }[], lines: readonly number[]): void {
  expect(numbers.length).toBeGreaterThan(3)
  expect(lines).toHaveLength(numbers.length)
  for (const [i, { x }] of numbers.entries()) expect(Math.abs((lines[i] ?? 0) - x)).toBeLessThan(1)
}

describe('ranked bars', () => {
  it('draws a bar for each value and a word for each absence, in rank order', () => {
    const chart = rankedBars(vicePrincipalComparison(), input)
    const svg = svgOf(chart)
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
    ['approx', '约100', true, 1],
    ['at_least', '≥100', false, 2],
    ['at_most', '≤100', true, 1],
  ] as const)('draws %s open and labels it %s', (qualifier, label, dashed, lines) => {
    const svg = drawnWith(100, qualifier)
    expect(textsOf(svg)).toContain(label)
    expect(solid(svg)).toBe(2)
    expect(outlines(svg)).toHaveLength(lines)
    expect(outlines(svg)[0]?.includes('stroke-dasharray')).toBe(dashed)
  })

  it('leaves the end of a lower bound open, with a chevron beyond it and room on the scale', () => {
    const xs = (line: string | undefined) =>
      [...(/ d="([^"]*)"/.exec(line ?? '')?.[1] ?? '').matchAll(/([\d.]+) [\d.]+/g)].map((m) => Number(m[1]))
    const [closed] = outlines(drawnWith(100, 'approx')).map(xs)
    const [open, chevron] = outlines(drawnWith(100, 'at_least')).map(xs)
    expect(closed?.[0]).toBe(closed?.at(-1))
    expect(open?.[0]).toBe(open?.at(-1))
    expect(open?.[0]).toBeGreaterThan(open?.[1] ?? Infinity)
    expect(Math.min(...(chevron ?? []))).toBeGreaterThan(Math.max(...(open ?? [])))
    expect(numbersWith(200, 'at_least')).toContain('250')
    expect(numbersWith(200, 'exact')).not.toContain('250')
  })

  it('shares a rank between equal numbers and says so', () => {
    const texts = textsOf(drawnWith(82, 'approx'))
    expect(texts).toContain('并列2 乐昌市')
    expect(texts).toContain('并列2 宁县')
    expect(texts.indexOf('并列2 乐昌市')).toBeLessThan(texts.indexOf('并列2 宁县'))
  })

  it('draws the median along the ranked rows only and says it in the legend', () => {
    const figure = figureOf('621026-2024', vicePrincipals.id, 100)
    const chart = rankedBars(vicePrincipalComparison(vicePrincipalData([figure])), {
      ...input,
      benchmark: true,
    })
    expect(chart.legend).toContain('竖虚线：所选各家中位数 100（3家）。')
    const dashes = svgOf(chart).match(/<path[^>]*stroke="#111111"[^>]*>/g) ?? []
    const tops = dashes.flatMap((d) => [...d.matchAll(/M[\d.]+ ([\d.]+)v/g)].map((m) => Number(m[1])))
    expect(tops).toEqual([0, 28, 56])
    expect(chart.rows).toHaveLength(5)
  })

  it('draws no median of fewer than three', () => {
    const chart = rankedBars(vicePrincipalComparison(), { ...input, benchmark: true })
    expect(chart.legend.join('')).not.toContain('中位数')
  })

  it('makes room on the scale for a reference beyond the bars', () => {
    const dataset = vicePrincipalData([figureOf('621026-2024', vicePrincipals.id, 300)])
    const comparison = compare(
      dataset,
      { indicators: [vicePrincipals], regions: dataset.regions.slice(1, 2), years: [2024] },
      { reference: { kind: 'picked', adcodes: ['500101', '621026', '440281'] } },
    )
    const scale = rankedBarsScale(comparison, { ...input, benchmark: true })
    expect(scale.height).toBe(46)
    expect(placeScale(scale, 720).map(({ text }) => text)).toContain('200')
    const names = placeScale(scale, 720).filter(({ isName }) => isName)
    expect(names.map(({ text }) => text)).toEqual(['自选组中位数 156（3家）'])
  })

  it.each([
    ['more', 2, '浅色条：低于中位数；这一项以多为好。'],
    ['less', 0, '浅色条：高于中位数；这一项以少为好。'],
    ['none', null, null],
  ] as const)('fades the worse side of the median where the direction is %s', (direction, faded, text) => {
    const indicator = { ...vicePrincipals, direction }
    const data = vicePrincipalData([figureOf('621026-2024', indicator.id, 100)])
    const comparison = compare(
      { ...data, indicatorById: new Map([[indicator.id, indicator]]) },
      { indicators: [indicator], regions: data.regions, years: [2024] },
    )
    const chart = rankedBars(comparison, { ...input, benchmark: true })
    const bars = shapesOf(chart).filter((shape) => shape.kind === 'rect')
    expect(bars.findIndex(({ opacity }) => opacity !== undefined)).toBe(faded ?? -1)
    expect(chart.legend.filter((line) => line.startsWith('浅色'))).toEqual(text === null ? [] : [text])
  })

  it('explains in the legend the open bars that are there, and no other', () => {
    const figure = figureOf('621026-2024', vicePrincipals.id, 100, { qualifier: 'at_least' })
    const { legend } = rankedBars(vicePrincipalComparison(vicePrincipalData([figure])), input)
    expect(legend).toEqual(['右端敞开、带 › ：下限，实际不少于此数。'])
  })

  it('draws a window on the rows at the scale of all', () => {
    const svg = drawnWith(100, 'exact', { window: { start: 1, end: 3 } })
    const texts = textsOf(svg)
    expect(texts).toContain('2 宁县')
    expect(texts).not.toContain('1 万州区')
  })

  it('keeps the bars in place whichever rows are drawn, under a scale of its own', () => {
    const comparison = vicePrincipalComparison()
    const zero = (window: { start: number; end: number }) =>
      linesOf(rankedBars(comparison, { ...input, window }))[0]
    const scale = rankedBarsScale(comparison, input)
    expect(zero({ start: 0, end: 2 })).toBe(zero({ start: 4, end: 5 }))
    expect(Math.abs(scale.left - (zero({ start: 0, end: 2 }) ?? 0))).toBeLessThan(1)
    expect(scale.height).toBe(28)
    expect(placeScale(scale, 720).map(({ text }) => text)).toEqual(expect.arrayContaining(['0', '200']))
    const rows = rankedBars(comparison, input)
    expect(textsOf(svgOf(rows))).not.toContain('200')
  })

  it.each([3, 17, 96.5, 100, 1234, 250_000])('puts numbers over the lines of the rows, up to %s', (value) => {
    const data = vicePrincipalData([figureOf('621026-2024', vicePrincipals.id, value)])
    const comparison = vicePrincipalComparison(data)
    const rows = rankedBars(comparison, input)
    expectOverLines(placeScale(rankedBarsScale(comparison, input), 720), linesOf(rows))
  })

  it('puts numbers over the lines where values lie below zero too', () => {
    const data = vicePrincipalData(
      [figureOf('440281-2020', vicePrincipals.id, 60), figureOf('500101-2020', vicePrincipals.id, 200)],
      [reportOf('440281', 2020), reportOf('500101', 2020)],
    )
    const comparison = compare(
      data,
      { indicators: [vicePrincipals], regions: data.regions, years: [2020, 2024] },
      { basis: 'change' },
    )
    const rows = rankedBars(comparison, input)
    expectOverLines(placeScale(rankedBarsScale(comparison, input), 720), linesOf(rows))
  })

  it('draws states only where nobody reports', () => {
    const chart = rankedBars(vicePrincipalComparison(vicePrincipalData(), [2019, 2019]), {
      ...input,
      year: 2019,
    })
    const svg = svgOf(chart)
    expect(solid(svg)).toBe(0)
    expect(textsOf(svg).filter((text) => text === '无报告')).toHaveLength(5)
  })

  it('gives every mark the row it belongs to', () => {
    const chart = rankedBars(vicePrincipalComparison(), input)
    const drawing = chart.draw(720)
    expect(chart.rows.map((_, row) => targetAt(drawing, 300, (row + 0.5) * 28)?.dataIndex)).toEqual([
      0, 1, 2, 3, 4,
    ])
    expect(targetAt(drawing, 300, chart.height + 1)).toBeNull()
  })

  it('cuts a name that has no room, and says so', () => {
    const name = '内蒙古自治区锡林郭勒盟西乌珠穆沁旗'
    const data = vicePrincipalData()
    const regions = data.regions.map((region) =>
      region.adcode === '500101' ? { ...region, name_zh: name } : region,
    )
    const comparison = compare(
      { ...data, regions, regionByAdcode: new Map(regions.map((region) => [region.adcode, region])) },
      { indicators: [vicePrincipals], regions, years: [2024] },
    )
    const [first = ''] = textsOf(svgOf(rankedBars(comparison, input)))
    expect(first).toMatch(/^1 内蒙古.*…$/)
    expect(first).not.toContain(name)
  })

  it('holds no markup', () => {
    const report = reportOf('450200', 2024, { bureau: '<img src=x onerror=alert(1)>' })
    const chart = rankedBars(vicePrincipalComparison(vicePrincipalData([], [report])), input)
    expect(svgOf(chart)).not.toContain('<img')
  })
})
