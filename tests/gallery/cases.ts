import type { CompareState, View } from '../../src/core/schema/compare-state.ts'
import type { Figure } from '../../src/core/schema/figure.ts'
import type { Dataset } from '../../src/core/table/dataset.ts'
import { about, atLeast, atMost, type Value } from '../support/case-comparison.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../support/small-dataset.ts'

/** One thing every view must get right, as a small dataset that shows it. */
export interface GalleryCase {
  readonly name: string
  readonly dataset: Dataset
  /** What it needs said besides; every bureau over the years 2022 to 2024 unless given. */
  readonly state?: Partial<CompareState>
}

const firstYear = 2022
export const lastYear = 2024

const staff = indicatorOf('staff', { name_zh: '执法证持证人数', unit: '人' })
const cases = indicatorOf('cases', {
  name_zh: '行政处罚件数',
  unit: '件',
  measure: 'flow',
  direction: 'none',
})
const provinces = [
  regionOf('440000', '广东省'),
  regionOf('210000', '辽宁省'),
  regionOf('500000', '重庆市'),
  regionOf('410000', '河南省'),
  regionOf('650000', '新疆维吾尔自治区'),
] as const

/** A bureau's name and its values of the first indicator by year from 2022; the second has half of each. */
type Row = readonly [name: string, ...values: Value[]]

/** The bureaus are dealt out to the provinces in turn. */
function galleryCase(
  name: string,
  rows: readonly Row[],
  { among = 2, state = {} }: { readonly among?: number; readonly state?: Partial<CompareState> } = {},
): GalleryCase {
  const regions = rows.map(([region], i) => {
    const parent = provinces[i % among]?.adcode ?? ''
    return regionOf(String(Number(parent) + 101 + i), region, parent)
  })
  const told = rows.flatMap(([, ...values], i) =>
    values.map((value, y) => ({ adcode: regions[i]?.adcode ?? '', year: firstYear + y, value })),
  )
  const dataset = datasetOf({
    indicators: [staff, cases],
    regions: [...provinces.slice(0, among), ...regions].toSorted((a, b) => (a.adcode < b.adcode ? -1 : 1)),
    reports: told.flatMap(({ adcode, year, value }) =>
      value === null ? [] : [reportOf(adcode, year, { coverage: value === '未读全' ? 'opening' : 'full' })],
    ),
    figures: told.flatMap(({ adcode, year, value }) => figuresOf(`${adcode}-${year}`, value)),
  })
  return { name, dataset, state }
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
  galleryCase(
    'twenty-four-lines',
    Array.from({ length: 24 }, (_, i): Row => [
      `第${i + 1}县`,
      i === 5 ? '未提及' : 10 + 7 * i,
      60 + ((i * 29) % 83),
      5 + ((i * 41) % 97),
    ]),
  ),
  galleryCase('part-figures', [
    ['整数县', 40, 42, 45],
    ['全是部分县', part(30), part(36), part(33)],
    ['一年部分县', 50, part(48), 55],
    ['小部分县', part(4), part(3), part(5)],
    ['部分与没有县', part(60), '未提及', part(66)],
  ]),
  galleryCase(
    'small-samples-in-provinces',
    [
      ['甲县', 12, 14, 18],
      ['乙县', 30, 33, 31],
      ['丙县', 7, 9, 8],
      ['丁县', '未提及', '未提及', '未提及'],
      ['戊县', null, null, null],
      ['己县', 22, 25, 20],
      ['庚县', 41, 40, about(40)],
      ['辛县', 6, '未读全', '未读全'],
      ['壬县', '未提及', '存疑', '存疑'],
      ['癸县', null, null, null],
      ['子县', 16, 18, 26],
      ['丑县', 35, 37, 39],
    ],
    { among: 5 },
  ),
  galleryCase(
    'held-against-its-province',
    [
      ['本县', 20, 22, 24],
      ['外县', 90, 80, 85],
      ['省内一县', 30, 31, 33],
      ['外二县', 5, 6, 7],
      ['省内二县', 40, 41, 42],
      ['外三县', 11, 12, 13],
      ['省内三县', 50, 49, 48],
    ],
    {
      state: {
        regions: { kind: 'list', adcodes: ['440101', '210102'] },
        own: '440101',
        reference: { kind: 'province' },
      },
    },
  ),
]

/** All bureaus of the published data, in the two indicators of disclosure that many state. */
export const realCase = (dataset: Dataset): GalleryCase => ({
  name: 'every-real-bureau',
  dataset,
  state: { indicators: ['disclosure_requests', 'information_disclosed'] },
})

/** What a case looks like in a view: the last year, or all three. Scatter compares both indicators. */
export function galleryState(view: View, { state = {} }: GalleryCase): CompareState {
  const single = view === 'rank' || view === 'scatter' || view === 'spread' || view === 'map'
  const indicators = state.indicators ?? [staff.id, cases.id]
  return {
    regions: { kind: 'all' },
    years: single ? { kind: 'single', year: lastYear } : { kind: 'span', from: firstYear, to: lastYear },
    view,
    basis: 'raw',
    ...state,
    indicators: view === 'scatter' ? indicators : indicators.slice(0, 1),
  }
}
