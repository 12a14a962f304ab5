import { describe, expect, it } from 'vitest'
import { changeColour, changeLegend } from '../../../src/core/charts/change-marks.ts'
import { dumbbells, dumbbellsScale } from '../../../src/core/charts/dumbbells.ts'
import { placeScale } from '../../../src/core/charts/scale-strip.ts'
import { slope } from '../../../src/core/charts/slope.ts'
import { slopeSentence } from '../../../src/core/charts/slope-summary.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { twoYears } from '../../../src/core/compare/two-years.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import type { Indicator } from '../../../src/core/schema/indicator.ts'
import { drawChart, linesOf, svgOf, textsOf, theme } from '../../support/draw-chart.ts'
import { figureOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

const id = vicePrincipals.id

/** 2024: 乐昌市 82, 万州区 156; 2020 as given. */
function of(figures: readonly Figure[], direction: Indicator['direction'] = 'more') {
  const indicator = { ...vicePrincipals, direction }
  const data = vicePrincipalData(figures, [reportOf('440281', 2020), reportOf('500101', 2020)])
  const comparison = compare(
    { ...data, indicatorById: new Map([[id, indicator]]) },
    { indicators: [indicator], regions: data.regions, years: [2020, 2021, 2022, 2023, 2024] },
  )
  const years = twoYears(comparison, id)
  if (years === null) throw new Error('Two years')
  return { comparison, years, indicator }
}

const both = [figureOf('440281-2020', id, 60), figureOf('500101-2020', id, 200, { qualifier: 'at_least' })]

describe('the slope chart', () => {
  it('prints both ends, the name, and an arrow for the way it went', () => {
    const { comparison, years } = of(both)
    const chart = slope(comparison, years, theme)
    const texts = textsOf(drawChart(chart.option, chart.height))
    expect(texts).toEqual(
      expect.arrayContaining(['2020年', '2024年', '60', '82 ↑ 乐昌市', '≥200', '156 ↓ 万州区']),
    )
  })

  it('has an open end for a bound and a dashed line where the way is not certain', () => {
    const { comparison, years } = of([figureOf('500101-2020', id, 100, { qualifier: 'at_least' })])
    const chart = slope(comparison, years, theme)
    const svg = drawChart(chart.option, chart.height)
    expect(textsOf(svg)).toContain('156 ？ 万州区')
    expect(svg.split(`fill="${theme.surface}"`).length - 1).toBe(1)
    expect(svg).toMatch(/stroke-dasharray="5,4"/)
  })
})

describe('the colour of a change', () => {
  it.each([
    ['more', theme.palette[2], theme.palette[1]],
    ['less', theme.palette[1], theme.palette[2]],
    ['none', theme.accent, theme.accent],
  ] as const)('follows the direction %s', (direction, up, down) => {
    const { years } = of(both, direction)
    const colours = new Map(years.pairs.map((pair) => [pair.direction, changeColour(pair, theme)]))
    expect(colours.get('up')).toBe(up)
    expect(colours.get('down')).toBe(down)
  })

  it('is told in words only where it is used', () => {
    expect(changeLegend(of(both, 'less').years.pairs)).toEqual([
      '↑ 增加',
      '↓ 减少',
      '这一项以少为好：绿色变好，橙色变差',
    ])
    expect(changeLegend(of(both, 'none').years.pairs)).toEqual(['↑ 增加', '↓ 减少'])
  })
})

describe('dumbbells', () => {
  it('print a row a bureau, whatever the window, at one place', () => {
    const { comparison, years } = of(both)
    const whole = dumbbells(comparison, years, { theme })
    const texts = textsOf(svgOf(whole))
    expect(texts).toEqual(expect.arrayContaining(['乐昌市', '60→82 ↑', '万州区', '≥200→156 ↓']))
    const second = dumbbells(comparison, years, { theme, window: { start: 1, end: 2 } })
    expect(textsOf(svgOf(second))).not.toContain('万州区')
    expect(linesOf(second)).toEqual(linesOf(whole))
    const scale = dumbbellsScale(comparison, years)
    expect(placeScale(scale, 720).map(({ text }) => text)).toContain('200')
    // The numbers stand over the lines within the rows.
    const numbers = placeScale(scale, 720).map(({ x }) => x)
    const off = linesOf(whole).map((line, i) => Math.abs(line - (numbers[i] ?? 0)))
    expect(off).toHaveLength(numbers.length)
    expect(Math.max(...off)).toBeLessThan(1)
  })
})

describe('the sentence on two years', () => {
  const say = (figures: readonly Figure[]): string => {
    const { comparison, indicator, years } = of(figures)
    return slopeSentence(comparison, indicator, years)
  }

  it('counts the ways and names the largest change that is certain', () => {
    expect(say(both)).toBe(
      '5家教育部门中2家2020年和2024年都有法治副校长人数：1家增加，1家减少；变化最大的是万州区，从≥200人到156人。',
    )
  })

  it('names none where another might be larger', () => {
    const bound = figureOf('500101-2020', id, 150, { qualifier: 'at_least' })
    expect(say([figureOf('440281-2020', id, 60), bound])).toBe(
      '5家教育部门中2家2020年和2024年都有法治副校长人数：1家增加，1家说不准增减。',
    )
  })

  it('says so where nobody has both', () => {
    expect(say([])).toBe('5家教育部门中，没有一家2020年和2024年都有法治副校长人数。')
  })
})
