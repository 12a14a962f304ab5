import { describe, expect, it } from 'vitest'
import { benchmarkOf } from '../../../src/core/compare/benchmark.ts'
import { formatCell } from '../../../src/core/compare/cell-text.ts'
import { compare } from '../../../src/core/compare/comparison.ts'
import { coverageText } from '../../../src/core/compare/coverage.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { seriesOf } from '../../../src/core/compare/series.ts'
import { datasetOf, figureOf, regionOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison, vicePrincipalData, vicePrincipals } from '../../support/vice-principals.ts'

const id = vicePrincipals.id

describe('a comparison', () => {
  const comparison = vicePrincipalComparison()

  it('reads every cell in the order of the selection', () => {
    expect(comparison.slice(id, 2024).map(formatCell)).toEqual(['未提及', '82', '无报告', '156', '未读全'])
    expect(formatCell(comparison.cell(id, '500101', 2024))).toBe('156')
  })

  it('says who reported', () => {
    expect(coverageText(comparison.coverage(id, 2024))).toBe('2 / 5 家已报告')
  })

  it('refuses what was not selected', () => {
    expect(() => comparison.slice(id, 2023)).toThrow('Outside the comparison')
    expect(() => comparison.slice('other', 2024)).toThrow('Outside the comparison')
    expect(() => comparison.cell(id, '110000', 2024)).toThrow('Outside the comparison')
  })

  it('reads each slice once', () => {
    expect(comparison.slice(id, 2024)).toBe(comparison.slice(id, 2024))
  })
})

describe('labels', () => {
  const regions = [
    regionOf('110000', '北京市'),
    regionOf('110105', '朝阳区', '110000'),
    regionOf('220000', '吉林省'),
    regionOf('220100', '长春市', '220000'),
    regionOf('220104', '朝阳区', '220100'),
    regionOf('320000', '江苏省'),
    regionOf('320100', '南京市', '320000'),
    regionOf('320106', '鼓楼区', '320100'),
    regionOf('320113', '鼓楼区', '320100'),
    regionOf('320300', '徐州市', '320000'),
    regionOf('320302', '鼓楼区', '320300'),
  ]
  const dataset = datasetOf({ regions })
  const labels = (adcodes: readonly string[]): string[] => {
    const years = { kind: 'single', year: 2024 } as const
    const selection = { indicators: [], regions: { kind: 'list', adcodes }, years } as const
    return adcodes.map(compare(dataset, resolveSelection(dataset, selection)).label)
  }

  it('stay bare while nobody has the same name', () => {
    expect(labels(['110105', '320106'])).toEqual(['朝阳区', '鼓楼区'])
  })

  it('carry the province when names meet, and the prefecture when that is not enough', () => {
    expect(labels(['110105', '220104'])).toEqual(['北京市朝阳区', '吉林省朝阳区'])
    expect(labels(['320106', '320302'])).toEqual(['江苏省南京市鼓楼区', '江苏省徐州市鼓楼区'])
    expect(labels(['110105', '320106', '220104', '320302'])).toEqual([
      '北京市朝阳区',
      '江苏省南京市鼓楼区',
      '吉林省朝阳区',
      '江苏省徐州市鼓楼区',
    ])
  })

  it('carry the code when not even the whole path is enough', () => {
    expect(labels(['320106', '320113', '110105'])).toEqual(['鼓楼区（320106）', '鼓楼区（320113）', '朝阳区'])
  })
})

describe('series', () => {
  it('have every year, and a gap with its reason where nothing was reported', () => {
    const dataset = vicePrincipalData([figureOf('440281-2022', id, 70)], [reportOf('440281', 2022)])
    const lechang = seriesOf(vicePrincipalComparison(dataset, [2022, 2024]), id)[1]
    expect(lechang?.points.map((p) => [p.year, p.value, p.cell.state])).toEqual([
      [2022, 70, 'reported'],
      [2023, null, 'no_report'],
      [2024, 82, 'reported'],
    ])
    expect(lechang?.reported).toBe(2)
  })
})

describe('the benchmark', () => {
  const withValue = (value: number, qualifier: 'exact' | 'at_least' = 'exact') =>
    benchmarkOf(
      vicePrincipalComparison(vicePrincipalData([figureOf('621026-2024', id, value, { qualifier })])).slice(
        id,
        2024,
      ),
    )

  it('is the median of the reporters, with their number', () => {
    expect(withValue(100)).toEqual({ median: 100, min: 82, max: 156, n: 3, containsInexact: false })
  })

  it('lies halfway between the two middle values of an even number', () => {
    expect(benchmarkOf(vicePrincipalComparison().slice(id, 2024))).toMatchObject({ median: 119, n: 2 })
  })

  it('says when a bound stands in it as printed', () => {
    expect(withValue(100, 'at_least')).toMatchObject({ median: 100, containsInexact: true })
  })

  it('is none where nobody reports', () => {
    expect(benchmarkOf(vicePrincipalComparison(vicePrincipalData(), [2019, 2019]).slice(id, 2019))).toBeNull()
  })
})
