import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../../src/core/schema/report.ts'
import type { Dataset } from '../../../src/core/table/dataset.ts'
import { ReportPage } from '../../../src/features/report/report-page.tsx'
import { realDataset } from '../../support/real-dataset.ts'
import { datasetOf, reportOf } from '../../support/small-dataset.ts'

afterEach(cleanup)

const dataset = await realDataset()

function show(report: Report | undefined, data: Dataset = dataset): void {
  if (report === undefined) throw new Error('The data lost a report')
  render(<ReportPage dataset={data} report={report} />)
}

const contents = () =>
  within(screen.getByRole('region', { name: '法定内容' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)

describe('the report page', () => {
  it('lists every figure in the order in which the report prints them, with its clause', () => {
    show(dataset.reportById.get('440281-2024'))
    const figures = dataset.figuresOfReport('440281-2024')
    const quotes = screen.getAllByRole('blockquote').map((quote) => quote.textContent)
    const inOrder = figures.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)).map((figure) => figure.quote)
    expect(quotes).toEqual(inOrder)
    expect(screen.getByRole('heading', { name: `读到 ${figures.length} 个数字` })).toBeTruthy()
    const link = screen.getByRole('link', { name: '法治副校长人数' })
    expect(link.getAttribute('href')).toBe('#/indicator/rule_of_law_vice_principals')
  })

  it('says which of the law’s contents were found and which were not', () => {
    show(dataset.reportById.get('410811-2024'))
    expect(contents()).toEqual([
      '✓主要举措和成效有',
      '✓不足和原因有',
      '✗第一责任人履职没有找到',
      '✓下一年安排有',
      '–其他情况没有；无此类情况可以不写',
    ])
  })

  it('cannot tell of an opening what its report lacks, and says so', () => {
    show(dataset.reports.find((r) => r.coverage === 'opening' && r.kind === 'rule_of_law'))
    expect(screen.getByText(/未读全：只读了开头，不能判断/)).toBeTruthy()
    expect(screen.getByText('只读了这份报告的开头')).toBeTruthy()
    expect(screen.queryByText('没有找到')).toBeNull()
  })

  it('asks neither the contents nor the deadline of a disclosure report', () => {
    show(dataset.reports.find((r) => r.kind === 'disclosure'))
    expect(screen.getByText(/这份报告不在其列/)).toBeTruthy()
    expect(screen.getByText('这份报告不适用 4 月 1 日的期限')).toBeTruthy()
  })

  it.each<[string, Partial<Report>, RegExp]>([
    ['late by days', { published: '2025-04-11', published_basis: 'page' }, /晚 10 天/],
    ['in time', { published: '2025-03-31', published_basis: 'page' }, /2025-03-31 发布，按时/],
    ['unknown, which is not late', {}, /发布日期不详，无法判断是否按时/],
  ])('holds the publication against the deadline: %s', (_, rest, words) => {
    const report = reportOf('440281', 2024, rest)
    show(report, datasetOf({ reports: [report] }))
    expect(screen.getByText('是否按时').nextSibling?.textContent).toMatch(words)
  })

  it('links no page where none can be trusted, and the bureau’s other reports', () => {
    show(dataset.reportById.get('320582-2019'))
    expect(screen.getByText('没有可靠的原页地址')).toBeTruthy()
    cleanup()
    show(dataset.reportById.get('500101-2024'))
    const others = within(screen.getByRole('region', { name: '同一部门的其他报告' })).getAllByRole('link')
    expect(others.map((link) => link.getAttribute('href'))).toEqual(['#/report/500101-2023'])
  })
})
