import { type Comparison, compare } from '../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../src/core/compare/selection.ts'
import type { Figure } from '../../src/core/schema/figure.ts'
import type { Report } from '../../src/core/schema/report.ts'
import type { Dataset } from '../../src/core/table/dataset.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from './small-dataset.ts'

export const vicePrincipals = indicatorOf('rule_of_law_vice_principals', { name_zh: '法治副校长人数' })

const regions = [
  regionOf('410811', '山阳区'),
  regionOf('440281', '乐昌市'),
  regionOf('450200', '柳州市'),
  regionOf('500101', '万州区'),
  regionOf('621026', '宁县'),
]

/** Bureaus of the real data with their states in 2024, and whatever rows a test adds. */
export function vicePrincipalData(figures: readonly Figure[] = [], reports: readonly Report[] = []): Dataset {
  return datasetOf({
    indicators: [vicePrincipals],
    regions,
    reports: [
      reportOf('410811', 2024),
      reportOf('440281', 2024),
      reportOf('500101', 2024),
      reportOf('621026', 2024, { coverage: 'opening' }),
      ...reports,
    ],
    figures: [
      figureOf('440281-2024', vicePrincipals.id, 82, { scope: 'system' }),
      figureOf('500101-2024', vicePrincipals.id, 156, {
        scope: 'system',
        note: '与法治辅导员合计，合并口径；量词缺失',
      }),
      ...figures,
    ],
  })
}

export function vicePrincipalComparison(
  dataset: Dataset = vicePrincipalData(),
  [from, to]: readonly [number, number] = [2024, 2024],
): Comparison {
  const years =
    from === to ? ({ kind: 'single', year: from } as const) : ({ kind: 'span', from, to } as const)
  const adcodes = regions.map((r) => r.adcode)
  const selection = { indicators: [vicePrincipals.id], regions: { kind: 'list', adcodes }, years } as const
  return compare(dataset, resolveSelection(dataset, selection))
}
