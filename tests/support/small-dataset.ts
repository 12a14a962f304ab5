import type { Figure } from '../../src/core/schema/figure.ts'
import { type Indicator, indicatorSchema } from '../../src/core/schema/indicator.ts'
import type { Region } from '../../src/core/schema/region.ts'
import { type Report, type ReportKind, reportId } from '../../src/core/schema/report.ts'
import { createDataset, type Dataset, type DatasetRows } from '../../src/core/table/dataset.ts'

/** A dataset of the given rows and nothing else. */
export function datasetOf(rows: Partial<DatasetRows>): Dataset {
  return createDataset('0000000000000000', {
    indicators: [],
    regions: [],
    reports: [],
    figures: [],
    denominators: [],
    ...rows,
  })
}

export function indicatorOf(id: string, rest: Partial<Indicator> = {}): Indicator {
  return indicatorSchema.parse({
    id,
    group: 'schools',
    name_zh: id,
    unit: '人',
    measure: 'stock',
    direction: 'more',
    definition_zh: '定义',
    typical_phrases: ['N人'],
    report_kinds: ['rule_of_law'],
    ...rest,
  })
}

export function regionOf(adcode: string, name_zh: string, parent: string | null = null): Region {
  const level = parent === null ? 'province' : adcode.endsWith('00') ? 'prefecture' : 'county'
  return { adcode, name_zh, level, parent, pinyin: '', initials: '', status: 'current' }
}

/** A rule-of-law report read in full unless said otherwise. */
export function reportOf(
  adcode: string,
  year: number,
  rest: Partial<Report> & { kind?: ReportKind } = {},
): Report {
  const kind = rest.kind ?? 'rule_of_law'
  return {
    id: reportId(adcode, year, kind),
    kind,
    bureau: `${adcode}教育局`,
    adcode,
    year,
    published: null,
    published_basis: null,
    title: `${year}年度报告`,
    url: null,
    coverage: 'full',
    sections: null,
    ...rest,
  }
}

/** An exact, checked, single figure of the bureau unless said otherwise. */
export function figureOf(
  report: string,
  indicator: string,
  value: number,
  rest: Partial<Figure> = {},
): Figure {
  return {
    report,
    indicator,
    value,
    qualifier: 'exact',
    unit: '',
    scope: 'bureau',
    role: 'single',
    quote: '',
    start: null,
    end: null,
    rule: 'hand',
    review: 'checked',
    note: '',
    ...rest,
  }
}
