import { describe, expect, test } from 'vitest'
import { changeClauses, saidText } from '../../../src/core/changes/change-text.ts'
import type { Figure } from '../../../src/core/schema/figure.ts'
import type { Report } from '../../../src/core/schema/report.ts'
import type { DatasetRows } from '../../../src/core/table/dataset.ts'
import { figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'
import { changesBetween } from '../../support/version-contents.ts'

const [staff, cases] = ['staff', 'cases']
const regions = [
  regionOf('440000', '广东省'),
  regionOf('440200', '韶关市', '440000'),
  regionOf('440281', '乐昌市', '440200'),
  regionOf('500000', '重庆市'),
  regionOf('500101', '万州区', '500000'),
]
const lechang = reportOf('440281', 2024)
const wanzhou = reportOf('500101', 2024)

function rows(figures: readonly Figure[], rest: Partial<DatasetRows> = {}): DatasetRows {
  return {
    indicators: [indicatorOf(staff), indicatorOf(cases)],
    regions,
    reports: [lechang, wanzhou],
    denominators: [],
    figures,
    ...rest,
  }
}

const at = (value: number, rest: Partial<Figure> = {}) => figureOf(lechang.id, staff, value, rest)
const opening: Report = { ...lechang, coverage: 'opening' }

/** `kind: before → after` of every change of the first indicator. */
async function said(before: DatasetRows, after: DatasetRows): Promise<string[]> {
  const changes = await changesBetween(before, after)
  return changes
    .figuresOf(staff)
    .map((one) => `${one.kind}: ${saidText(one.before)} → ${saidText(one.after)}`)
}

describe('what became of a figure', () => {
  test.each<[string, Figure[], Figure[], string[]]>([
    ['the same stays unsaid', [at(82)], [at(82)], []],
    ['another value is a change', [at(82)], [at(83)], ['changed: 82 → 83']],
    ['a sign is a change', [at(200)], [at(200, { qualifier: 'approx' })], ['changed: 200 → 约200']],
    ['a doubt is a change', [at(12)], [at(12, { review: 'ambiguous' })], ['changed: 12 → 12（存疑）']],
    ['a printed zero appears where nothing was stated', [], [at(0)], ['added: 未提及 → 0']],
    ['a printed zero that goes leaves nothing stated, not zero', [at(0)], [], ['withdrawn: 0 → 未提及']],
    ['a zero becomes a number', [at(0)], [at(5)], ['changed: 0 → 5']],
    ['a note alone', [at(82)], [at(82, { note: '合并口径' })], ['annotated: 82 → 82']],
    ['a new part beside an old one is no change of it', [at(88)], [at(88), at(242)], ['added: 未提及 → 242']],
    [
      'parts become a total',
      [at(88, { role: 'part' }), at(242, { role: 'part' })],
      [at(330, { role: 'total' })],
      ['changed: 88（分项） → 330', 'withdrawn: 242（分项） → 未提及'],
    ],
    [
      'the order of parts means nothing',
      [at(88, { role: 'part' }), at(242, { role: 'part' })],
      [at(242, { role: 'part' }), at(88, { role: 'part' })],
      [],
    ],
  ])('%s', async (_, before, after, expected) => {
    expect(await said(rows(before), rows(after))).toEqual(expected)
  })

  test('where only an opening was read, nothing there is 未读全', async () => {
    expect(await said(rows([], { reports: [opening] }), rows([at(7)]))).toEqual(['added: 未读全 → 7'])
    expect(await said(rows([at(7)]), rows([], { reports: [opening] }))).toEqual(['withdrawn: 7 → 未读全'])
  })

  test('where there is no report, nothing there is 无报告', async () => {
    expect(await said(rows([], { reports: [wanzhou] }), rows([at(7)]))).toEqual(['added: 无报告 → 7'])
    expect(await said(rows([at(7)]), rows([], { reports: [wanzhou] }))).toEqual(['withdrawn: 7 → 无报告'])
  })

  test('reports of other kinds of the same bureau and year are told apart', async () => {
    const other = reportOf('440281', 2024, { kind: 'disclosure' })
    const reports = [other, lechang, wanzhou]
    const indicators = [indicatorOf(staff, { report_kinds: ['rule_of_law', 'disclosure'] })]
    const before = rows([at(82), figureOf(other.id, staff, 80)], { reports, indicators })
    const after = rows([at(82), figureOf(other.id, staff, 81)], { reports, indicators })
    const changes = await changesBetween(before, after)
    expect(changes.figuresOf(staff)).toMatchObject([{ kind: 'changed', report: { kind: 'disclosure' } }])
  })

  test('years and bureaus before it do not move it', async () => {
    const earlier = reportOf('440200', 2019)
    const before = rows([at(82)])
    const after = rows([figureOf(earlier.id, staff, 1), at(82)], { reports: [earlier, lechang, wanzhou] })
    expect(await said(before, after)).toEqual(['added: 无报告 → 1'])
  })
})

test('counts by indicator and province agree with the whole', async () => {
  const before = rows([at(82), figureOf(wanzhou.id, staff, 5), figureOf(wanzhou.id, cases, 9)])
  const after = rows([
    at(83),
    figureOf(wanzhou.id, cases, 9, { note: '累计' }),
    figureOf(lechang.id, cases, 0),
  ])
  const changes = await changesBetween(before, after)
  expect(changes.figures).toEqual({ added: 1, changed: 1, withdrawn: 1, annotated: 1 })
  expect(changes.byIndicator).toEqual([
    { indicator: staff, counts: { added: 0, changed: 1, withdrawn: 1, annotated: 0 } },
    { indicator: cases, counts: { added: 1, changed: 0, withdrawn: 0, annotated: 1 } },
  ])
  expect(changes.byProvince).toEqual([
    { province: '44', counts: { added: 1, changed: 1, withdrawn: 0, annotated: 0 } },
    { province: '50', counts: { added: 0, changed: 0, withdrawn: 1, annotated: 1 } },
  ])
  expect(changeClauses(changes)).toEqual(['数字新增 1 个，改动 1 个，撤下 1 个，只改说明 1 个'])
})

test('reports that come, go and are read further are named', async () => {
  const later = reportOf('440281', 2025)
  const before = rows([], { reports: [opening, wanzhou] })
  const after = rows([], { reports: [lechang, later] })
  const { reports } = await changesBetween(before, after)
  expect(reports.added).toEqual([later])
  expect(reports.withdrawn).toEqual([wanzhou])
  expect(reports.changed).toEqual([{ before: opening, after: lechang }])
})

test('definitions, regions and populations that differ are named', async () => {
  const people = (residents_2020: number) => [
    { adcode: '440281', residents_2020, residents_aged_5_14_2020: 9 },
  ]
  const before = rows([], { denominators: people(100) })
  const after = rows([], {
    denominators: people(101),
    indicators: [indicatorOf(staff, { definition_zh: '另一个定义' }), indicatorOf('more')],
    regions: [...regions, regionOf('510000', '四川省')],
  })
  const changes = await changesBetween(before, after)
  expect(changes.indicators.added.map(({ id }) => id)).toEqual(['more'])
  expect(changes.indicators.withdrawn.map(({ id }) => id)).toEqual([cases])
  expect(changes.indicators.changed.map(({ after: { definition_zh } }) => definition_zh)).toEqual([
    '另一个定义',
  ])
  expect(changeClauses(changes)).toEqual([
    '指标新增 1 项，改动 1 项，撤下 1 项',
    '地区新增 1 个',
    '人口数改动 1 个',
  ])
})

test('figures of an indicator that leaves the catalogue are withdrawn', async () => {
  const before = rows([at(82)])
  const after = rows([], { indicators: [indicatorOf(cases)] })
  const changes = await changesBetween(before, after)
  expect(changes.byIndicator).toMatchObject([{ indicator: staff, counts: { withdrawn: 1 } }])
  expect(changes.figuresOf(staff)).toHaveLength(1)
})

test('quotes that are worded otherwise in the same place are not passed over', async () => {
  const quoted = (quote: string) => rows([at(82, { quote, start: 3, end: 3 + quote.length })])
  const changes = await changesBetween(quoted('法治副校长82名'), quoted('法制副校长82名'))
  expect(changes.figures).toEqual({ added: 0, changed: 0, withdrawn: 0, annotated: 0 })
  expect(changeClauses(changes)).toEqual(['1 个省的原句文字有更动'])
})

test('two equal versions differ in nothing', async () => {
  const one = rows([at(82)])
  const changes = await changesBetween(one, one)
  expect(changes).toMatchObject({ byIndicator: [], byProvince: [], quotesOnly: [] })
})
