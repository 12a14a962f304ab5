import type { CompiledDataset } from '../../src/core/publish/compile.ts'
import type { Figure } from '../../src/core/schema/figure.ts'
import { reportId } from '../../src/core/schema/report.ts'
import { dice } from './dice.ts'
import { indicatorOf, regionOf, reportOf } from './small-dataset.ts'
import { compileSmall } from './small-versions.ts'

/** A published version whose every figure says by itself which version it belongs to. */
export interface NumberedVersion extends CompiledDataset {
  /** All values of the version: `1000 × number + place`. No two versions share one. */
  readonly values: readonly number[]
}

const provinces = ['11', '44', '50', '51']
const years = [2023, 2024]
export const indicators = ['rule_of_law_vice_principals', 'enforcement_certificate_holders'] as const
export const report = reportId('440281', 2024, 'rule_of_law')

/**
 * Version `number` (10 to 9,999) of a dataset of 4 provinces, 12 bureaus, 2 years and 2 indicators. All versions share
 * their regions and reports; all figures and sentences differ. `padding` makes the sentences of each figure longer by
 * so many letters (no digits), hard to compress.
 */
export function numberedVersion(number: number, padding = 0): NumberedVersion {
  const roll = dice(number)
  const pad = () => Array.from({ length: padding }, () => (10 + roll(26)).toString(36)).join('')
  const regions = provinces.flatMap((code) => [
    regionOf(`${code}0000`, `${code}省`),
    regionOf(`${code}0200`, `${code}市`, `${code}0000`),
    regionOf(`${code}0281`, `${code}县`, `${code}0200`),
  ])
  const reports = regions.flatMap(({ adcode, name_zh }) =>
    years.map((year) => reportOf(adcode, year, { bureau: `${name_zh}教育局` })),
  )
  const figures = reports.flatMap(({ id }, row) =>
    indicators.map((indicator, column): Figure => {
      const value = number * 1000 + row * indicators.length + column
      const quote = `聘任${value}人${pad()}`
      return { ...figureBase, report: id, indicator, value, quote, start: 10, end: 10 + quote.length }
    }),
  )
  const compiled = compileSmall({
    indicators: indicators.map((id) => indicatorOf(id)),
    regions,
    reports,
    figures,
    denominators: [],
  })
  return { ...compiled, values: figures.map(({ value }) => value) }
}

const figureBase: Omit<Figure, 'report' | 'indicator' | 'value' | 'quote' | 'start' | 'end'> = {
  qualifier: 'exact',
  unit: '人',
  scope: 'system',
  role: 'single',
  rule: 'hand',
  review: 'checked',
  note: '',
}
