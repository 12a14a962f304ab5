import { type Cell, readCell } from '../../src/core/compare/cell.ts'
import type { Qualifier } from '../../src/core/schema/figure.ts'
import type { Indicator } from '../../src/core/schema/indicator.ts'
import { datasetOf, figureOf, indicatorOf, reportOf } from './small-dataset.ts'

/** `82`, `['at_least', 90]`, or the word for why there is none. */
export type CellSpec = number | readonly [Qualifier, number] | '未提及' | '未读全' | '存疑' | '无报告'

/** Cells of the bureaus 110101, 110102 … on 2024, read from a dataset made for them. */
export function cellsOf(specs: readonly CellSpec[], rest: Partial<Indicator> = {}): readonly Cell[] {
  const indicator = indicatorOf('cases', rest)
  const bureaus = specs.map((spec, index) => ({ spec, adcode: String(110_101 + index) }))
  const dataset = datasetOf({
    indicators: [indicator],
    reports: bureaus.flatMap(({ spec, adcode }) =>
      spec === '无报告' ? [] : [reportOf(adcode, 2024, { coverage: spec === '未读全' ? 'opening' : 'full' })],
    ),
    figures: bureaus.flatMap(({ spec, adcode }) => {
      const report = `${adcode}-2024`
      if (spec === '存疑') return [figureOf(report, indicator.id, 1, { review: 'ambiguous' })]
      if (typeof spec === 'string') return []
      const [qualifier, value] = typeof spec === 'number' ? (['exact', spec] as const) : spec
      return [figureOf(report, indicator.id, value, { qualifier })]
    }),
  })
  return bureaus.map(({ adcode }) => readCell(dataset, indicator.id, adcode, 2024))
}
