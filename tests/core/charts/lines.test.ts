import { describe, expect, it } from 'vitest'
import { lines, maxLines } from '../../../src/core/charts/lines.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import type { Basis } from '../../../src/core/schema/compare-state.ts'
import { caseComparison } from '../../support/case-comparison.ts'
import { shapesOf, svgOf, textsOf, theme } from '../../support/draw-chart.ts'
import { datasetOf, figureOf, regionOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

const input = { indicatorId: vicePrincipals.id, theme }
const id = vicePrincipals.id

/** 乐昌市 from 2019 to 2024 with a gap in 2021 and 2022; 万州区 in 2024 alone. */
const chart = lines(
  vicePrincipalComparison(
    vicePrincipalData(
      [
        figureOf('440281-2019', id, 60),
        figureOf('440281-2020', id, 70, { qualifier: 'approx' }),
        figureOf('440281-2023', id, 80, { qualifier: 'at_least' }),
      ],
      [2019, 2020, 2021, 2023].map((year) => reportOf('440281', year)),
    ),
    [2019, 2024],
  ),
  input,
)
const svg = svgOf(chart)

describe('the line of the reader’s own bureau', () => {
  const data = vicePrincipalData(
    [figureOf('440281-2023', id, 80), figureOf('500101-2023', id, 150)],
    [reportOf('440281', 2023), reportOf('500101', 2023)],
  )
  const selection = resolveSelection(data, {
    indicators: [id],
    regions: { kind: 'list', adcodes: ['500101', '440281'] },
    years: { kind: 'span', from: 2023, to: 2024 },
  })

  it('is thicker and starred, the others are not', () => {
    const marked = lines(compare(data, selection, { own: '440281' }), input)
    const drawn = svgOf(marked)
    expect(textsOf(drawn)).toEqual(expect.arrayContaining(['★ 乐昌市', '万州区']))
    expect(drawn.match(/stroke-width="4"/g)).toHaveLength(1)
  })

  it('is nobody’s where none is pinned', () => {
    const plain = lines(compare(data, selection), input)
    const drawn = svgOf(plain)
    expect(textsOf(drawn).join('')).not.toContain('★')
    expect(drawn).not.toMatch(/stroke-width="4"/)
  })
})

describe('lines', () => {
  it('shows every year of the span, reported or not', () => {
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['2019', '2020', '2021', '2022', '2023', '2024']))
  })

  it('keeps gaps as gaps: a broken line, not a bridged one', () => {
    const strokes = svg.match(/<path d="([^"]*)" stroke="#0072b2"[^>]*>/g) ?? []
    expect(strokes.join('').match(/M/g)).toHaveLength(2)
    expect(chart.drawn[0]?.points.map((p) => p.value)).toEqual([60, 70, null, null, 80, 82])
  })

  it('labels each line at its end and shows a lone year as a symbol', () => {
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['乐昌市', '万州区']))
    expect(chart.drawn.map((s) => s.reported)).toEqual([4, 1])
    expect(svg).toContain('fill="#d55e00"')
  })

  it('moves the labels of lines that end close to each other apart', () => {
    const close = lines(
      vicePrincipalComparison(vicePrincipalData([figureOf('621026-2024', id, 83)]), [2023, 2024]),
      input,
    )
    const drawn = svgOf(close)
    const heights = [...drawn.matchAll(/y="([\d.]+)"[^>]*>(?:乐昌市|宁县)</g)].map((m) => Number(m[1]))
    expect(heights).toHaveLength(2)
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(12)
  })

  it('names a line that ends early at its own end, not beside the plot', () => {
    const early = lines(
      vicePrincipalComparison(
        vicePrincipalData([figureOf('450200-2020', id, 150)], [reportOf('450200', 2020)]),
        [2019, 2024],
      ),
      input,
    )
    const drawn = svgOf(early)
    const x = (name: string) => Number(new RegExp(`x="([\\d.]+)"[^>]*>${name}<`).exec(drawn)?.[1])
    expect(x('柳州市')).toBeLessThan(360)
    expect(x('万州区')).toBeGreaterThan(560)
  })

  it('draws exact values filled and the others open', () => {
    expect(svg.split(`fill="${theme.surface}"`).length - 1).toBe(2)
  })

  it('keeps apart who is silent', () => {
    expect(chart.silent.map((s) => s.region.name_zh)).toEqual(['山阳区', '柳州市', '宁县'])
    expect(chart.undrawn).toEqual([])
  })

  it('tells lines apart by dash where colours repeat, and names those it has no room for', () => {
    const regions = Array.from({ length: maxLines + 2 }, (_, i) => regionOf(String(110101 + i), `第${i}区`))
    const dataset = datasetOf({
      indicators: [vicePrincipals],
      regions,
      reports: regions.map((r) => reportOf(r.adcode, 2024)),
      figures: regions.map((r, i) => figureOf(`${r.adcode}-2024`, id, i)),
    })
    const state = {
      indicators: [id],
      regions: { kind: 'all' },
      years: { kind: 'span', from: 2023, to: 2024 },
    } as const
    const crowded = lines(compare(dataset, resolveSelection(dataset, state)), input)
    expect(crowded.drawn).toHaveLength(maxLines)
    expect(crowded.undrawn.map((s) => s.region.name_zh)).toEqual(['第24区', '第25区'])
    const paths = shapesOf(crowded).filter((shape) => shape.kind === 'path' && shape.stroke !== theme.rule)
    const looks = new Set(
      paths.slice(0, 9).map((line) => (line.kind === 'path' ? [line.stroke, line.dash].join() : '')),
    )
    expect(looks.size).toBe(9)
  })
})

describe('the scale of a basis', () => {
  const values = { 2023: [80, 60], 2024: [50, 70] } as const
  const numbersOf = (basis: Basis) =>
    textsOf(svgOf(lines(caseComparison({ values, basis }), { indicatorId: 'cases', theme })))

  it('goes below zero for a change', () => {
    expect(numbersOf('change').some((text) => text.startsWith('-'))).toBe(true)
  })

  it('has the first position on top and percentiles from 0 to 100', () => {
    const { draw } = lines(caseComparison({ values, basis: 'rank' }), { indicatorId: 'cases', theme })
    const place = (text: string) =>
      shapesOf({ draw }).flatMap((shape) =>
        shape.kind === 'text' && shape.text === text ? [shape.y] : [],
      )[0]
    expect(place('1')).toBeLessThan(place('2') ?? 0)
    expect(numbersOf('percentile')).toEqual(expect.arrayContaining(['0', '20', '100']))
  })

  it('meets a point by pointer where it is drawn, and a gap nowhere', () => {
    const { targets } = chart.draw(720)
    expect(targets.filter(({ seriesIndex }) => seriesIndex === 0).map(({ dataIndex }) => dataIndex)).toEqual([
      0, 1, 4, 5,
    ])
  })
})
