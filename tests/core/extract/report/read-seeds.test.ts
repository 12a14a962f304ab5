import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../../../src/core/extract/report/read-report.ts'
import { regionList } from '../../../support/region-list.ts'

// The full texts are not in the repository. Where they stand beside it, they are read; elsewhere this is skipped.
const seeds = fileURLToPath(new URL('../../../../../shared/seeds/', import.meta.url))

describe.skipIf(!existsSync(seeds))(
  'the five full reports (skipped where ../shared/seeds is missing)',
  () => {
    const regions = existsSync(seeds) ? regionList() : null
    const four = ['measures', 'first_responsible', 'shortcomings', 'plans']

    it.each([
      [
        '000',
        {
          bureau: '乐昌市教育局',
          adcode: '440281',
          year: 2024,
          published: '2024-12-31',
          published_basis: 'signature',
          title: '乐昌市教育局2024年法治政府建设年度报告',
        },
        four,
        [],
      ],
      [
        '001',
        {
          bureau: '山阳区教育局',
          adcode: '410811',
          year: 2024,
          published: null,
          title: '山阳区教育局2024年度法治政府建设工作报告',
        },
        ['measures', 'shortcomings', 'plans'],
        [],
      ],
      [
        '002',
        {
          bureau: '张家港市教育局',
          adcode: '320582',
          year: 2019,
          published: '2020-02-05',
          published_basis: 'page',
          title: '张家港市教育局2019年度法治政府建设情况报告',
        },
        ['measures', 'shortcomings', 'first_responsible', 'plans'],
        ['spam', 'lost_characters'],
      ],
      [
        '003',
        {
          bureau: '重庆市万州区教育委员会',
          adcode: '500101',
          year: 2024,
          published: '2025-01-21',
          published_basis: 'page',
          title: '重庆市万州区教育委员会关于2024年度法治政府建设情况的报告',
        },
        ['measures', 'first_responsible', 'shortcomings', 'plans'],
        ['lost_characters'],
      ],
      [
        '004',
        {
          bureau: '柳州市教育局',
          adcode: '450200',
          year: 2022,
          published: null,
          title: '柳州市教育局2022年法治政府建设情况报告',
        },
        four,
        [],
      ],
    ])('%s', (prefix, report, sections, warnings) => {
      const file = readdirSync(seeds).find((name) => name.startsWith(prefix)) ?? ''
      if (regions === null) throw new Error('unreachable')
      const read = readReport({ text: readFileSync(seeds + file, 'utf8') }, regions)
      if ('fault' in read) throw new Error(read.reason)
      expect(read.report).toMatchObject({ ...report, kind: 'rule_of_law' })
      expect(read.report.sections.map(({ content }) => content)).toEqual(sections)
      expect(read.report.warnings.map(({ id }) => id)).toEqual(warnings)
    })
  },
)
