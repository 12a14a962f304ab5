import type { DatasetRows } from '../../src/core/table/dataset.ts'

/** A dataset small enough to read at a glance: one county with one report, one figure with its evidence. */
export const smallRows: DatasetRows = {
  indicators: [
    {
      id: 'rule_of_law_vice_principals',
      group: 'schools',
      name_zh: '法治副校长人数',
      unit: '人',
      measure: 'stock',
      direction: 'more',
      definition_zh: '中小学聘任的法治副校长人数',
      typical_phrases: ['法治副校长N名'],
      report_kinds: ['rule_of_law'],
    },
  ],
  regions: [
    region('440000', '广东省', 'province', null, 'guang dong sheng', 'gds'),
    region('440200', '韶关市', 'prefecture', '440000', 'shao guan shi', 'sgs'),
    region('440281', '乐昌市', 'county', '440200', 'le chang shi', 'lcs'),
  ],
  denominators: [{ adcode: '440281', residents_2020: 383487, residents_aged_5_14_2020: 62217 }],
  reports: [
    {
      id: '440281-2024',
      kind: 'rule_of_law',
      bureau: '乐昌市教育局',
      adcode: '440281',
      year: 2024,
      published: '2024-12-31',
      published_basis: 'signature',
      title: '乐昌市教育局2024年法治政府建设年度报告',
      url: null,
      coverage: 'full',
      sections: ['measures', 'plans'],
    },
  ],
  figures: [
    {
      report: '440281-2024',
      indicator: 'rule_of_law_vice_principals',
      value: 82,
      qualifier: 'exact',
      unit: '名',
      scope: 'system',
      role: 'single',
      quote: '法治副校长82名',
      start: 10,
      end: 18,
      rule: 'hand',
      review: 'checked',
      note: '',
    },
  ],
}

function region(
  adcode: string,
  name_zh: string,
  level: 'province' | 'prefecture' | 'county',
  parent: string | null,
  pinyin: string,
  initials: string,
) {
  return { adcode, name_zh, level, parent, pinyin, initials, status: 'current' } as const
}
