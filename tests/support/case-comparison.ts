import { type Comparison, compare } from '../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../src/core/compare/selection.ts'
import type { Basis, Tolerance } from '../../src/core/schema/compare-state.ts'
import type { Figure } from '../../src/core/schema/figure.ts'
import type { Indicator } from '../../src/core/schema/indicator.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from './small-dataset.ts'

/** A number, a number with what else is known of its figure, or why there is none; null is no report. */
export type Value = number | (Partial<Figure> & { value: number }) | '未提及' | '未读全' | '存疑' | null

export const atLeast = (value: number): Value => ({ value, qualifier: 'at_least' })
export const atMost = (value: number): Value => ({ value, qualifier: 'at_most' })
export const about = (value: number): Value => ({ value, qualifier: 'approx' })

export interface Case {
  /** Values of the bureaus 110101, 110102 … by year. */
  readonly values: Readonly<Record<number, readonly Value[]>>
  readonly basis?: Basis
  /** First and last year; all there are where nothing is said. */
  readonly years?: readonly [number, number]
  readonly tolerance?: Tolerance
  readonly measure?: Indicator['measure']
  /** Residents of each bureau; a tenth are children. */
  readonly residents?: readonly (number | null)[]
}

/** What some counties report on one indicator, `cases`. */
export function caseComparison(input: Case): Comparison {
  const { values, basis = 'raw', tolerance, measure = 'stock', residents = [] } = input
  const indicator = indicatorOf('cases', { measure, unit: measure === 'rate' ? '%' : '件' })
  const count = Math.max(...Object.values(values).map((row) => row.length))
  const adcodes = Array.from({ length: count }, (_, i) => String(110_101 + i))
  const told = Object.entries(values).flatMap(([year, row]) =>
    row.map((value, i) => ({ year: Number(year), adcode: adcodes[i] ?? '', value })),
  )
  const dataset = datasetOf({
    indicators: [indicator],
    regions: adcodes.map((adcode) => regionOf(adcode, `${adcode}县`, '110000')),
    denominators: residents.flatMap((people, i) => {
      const adcode = adcodes[i] ?? ''
      return people === null
        ? []
        : [{ adcode, residents_2020: people, residents_aged_5_14_2020: people / 10 }]
    }),
    reports: told.flatMap(({ year, adcode, value }) =>
      value === null ? [] : [reportOf(adcode, year, { coverage: value === '未读全' ? 'opening' : 'full' })],
    ),
    figures: told.flatMap(({ year, adcode, value }) => {
      const figure = (number: number, rest: Partial<Figure> = {}) =>
        figureOf(`${adcode}-${year}`, indicator.id, number, rest)
      if (value === '存疑') return [figure(1, { review: 'ambiguous' })]
      if (value === null || typeof value === 'string') return []
      return [typeof value === 'number' ? figure(value) : figure(value.value, value)]
    }),
  })
  const known = Object.keys(values).map(Number)
  const [from, to] = input.years ?? [Math.min(...known), Math.max(...known)]
  const selection = resolveSelection(dataset, {
    indicators: [indicator.id],
    regions: { kind: 'list', adcodes },
    years: from === to ? { kind: 'single', year: from } : { kind: 'span', from, to },
  })
  return compare(dataset, selection, { basis, tolerance })
}
