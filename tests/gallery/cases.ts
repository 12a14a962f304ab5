import type { CompareState, View } from '../../src/core/schema/compare-state.ts'
import type { Figure } from '../../src/core/schema/figure.ts'
import type { Dataset } from '../../src/core/table/dataset.ts'
import { about, atLeast, atMost, type Value } from '../support/case-comparison.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../support/small-dataset.ts'

/** One thing every view must get right, as a small dataset that shows it. */
export interface GalleryCase {
  readonly name: string
  readonly dataset: Dataset
}

export const firstYear = 2022
export const lastYear = 2024

const staff = indicatorOf('staff', { name_zh: '执法证持证人数', unit: '人' })
const cases = indicatorOf('cases', {
  name_zh: '行政处罚件数',
  unit: '件',
  measure: 'flow',
  direction: 'none',
})
const province = regionOf('440000', '广东省')
const other = regionOf('210000', '辽宁省')

/** A bureau's name and its values of the first indicator by year from 2022; the second has half of each. */
type Row = readonly [name: string, ...values: Value[]]

function galleryCase(name: string, rows: readonly Row[]): GalleryCase {
  const regions = rows.map(([region], i) =>
    regionOf(String((i % 2 ? 210_101 : 440_101) + i), region, i % 2 ? '210000' : '440000'),
  )
  const told = rows.flatMap(([, ...values], i) =>
    values.map((value, y) => ({ adcode: regions[i]?.adcode ?? '', year: firstYear + y, value })),
  )
  const dataset = datasetOf({
    indicators: [staff, cases],
    regions: [other, province, ...regions].toSorted((a, b) => (a.adcode < b.adcode ? -1 : 1)),
    reports: told.flatMap(({ adcode, year, value }) =>
      value === null ? [] : [reportOf(adcode, year, { coverage: value === '未读全' ? 'opening' : 'full' })],
    ),
    figures: told.flatMap(({ adcode, year, value }) => figuresOf(`${adcode}-${year}`, value)),
  })
  return { name, dataset }
}

function figuresOf(report: string, value: Value): Figure[] {
  if (value === '存疑') return [figureOf(report, staff.id, 1, { review: 'ambiguous' })]
  if (value === null || typeof value === 'string') return []
  const { value: number, ...rest } = typeof value === 'number' ? { value } : value
  return [
    figureOf(report, staff.id, number, rest),
    figureOf(report, cases.id, Math.floor(number / 2)),
    // A part figure never stands alone: a smaller one beside it makes the larger a lower bound.
    ...(rest.role === 'part' ? [figureOf(report, staff.id, Math.floor(number / 3), rest)] : []),
  ]
}

const part = (value: number): Value => ({ value, role: 'part' })

export const galleryCases: readonly GalleryCase[] = [
  galleryCase('every-state-and-qualifier', [
    ['乐昌市', 60, 70, 82],
    ['连平县', about(150), 190, about(200)],
    ['台安县', 90, atLeast(100), atLeast(180)],
    ['灯塔市', atMost(50), 40, atMost(90)],
    ['始兴县', 3, 1, 0],
    ['海城市', 20, '未提及', '未提及'],
    ['南雄市', '未读全', 30, '未读全'],
    ['凤城市', '存疑', 12, '存疑'],
    ['仁化县', 44, 45, null],
    ['东港市', 70, 66, part(88)],
  ]),
  galleryCase('ties-zeros-and-small-counts', [
    ['甲县', 5, 7, 9],
    ['乙县', 5, 5, 5],
    ['丙县', 3, 4, 4],
    ['丁县', 0, 0, 0],
    ['戊县', 1, 0, 0],
    ['己县', 20, 20, 20],
    ['庚县', 10, 15, 20],
    ['辛县', 22, 21, about(20)],
  ]),
  galleryCase('namesakes-and-long-names', [
    ['朝阳区', 12, 18, 25],
    ['朝阳区', 40, 38, 31],
    ['双江拉祜族佤族布朗族傣族自治县', 7, 8, 11],
    ['积石山保安族东乡族撒拉族自治县', 1_200, 1_300, 170_078],
  ]),
  galleryCase('one-bureau', [['乐昌市', 60, '未提及', 82]]),
  galleryCase('nobody-reports', [
    ['乐昌市', '未提及', null, '未提及'],
    ['海城市', '未读全', '存疑', null],
  ]),
  galleryCase(
    'thirty-bureaus',
    Array.from({ length: 30 }, (_, i): Row => [`第${i + 1}县`, 20 + i, 200 - 6 * i, 30 + ((i * 37) % 101)]),
  ),
]

/** What a case looks like in a view: the last year, or all three. Scatter compares both indicators. */
export function galleryState(view: View): CompareState {
  const single = view === 'rank' || view === 'scatter' || view === 'spread'
  return {
    indicators: view === 'scatter' ? [staff.id, cases.id] : [staff.id],
    regions: { kind: 'all' },
    years: single ? { kind: 'single', year: lastYear } : { kind: 'span', from: firstYear, to: lastYear },
    view,
    basis: 'raw',
  }
}
