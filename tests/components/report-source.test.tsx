import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ReportSource } from '../../src/components/report-source.tsx'
import { ReportTimeliness } from '../../src/components/report-timeliness.tsx'
import { reportOf } from '../support/small-dataset.ts'

afterEach(cleanup)

describe('a report as a source', () => {
  it('links to the page it was published on, without handing over the referrer', () => {
    render(<ReportSource report={reportOf('440281', 2024, { url: 'https://www.example.gov.cn/a.html' })} />)
    const link = screen.getByRole('link', { name: /www\.example\.gov\.cn/ })
    expect(link.getAttribute('href')).toBe('https://www.example.gov.cn/a.html')
    expect(link.getAttribute('rel')).toContain('noreferrer')
  })

  it('says so where no trustworthy page is known', () => {
    render(<ReportSource report={reportOf('320582', 2019)} />)
    expect(screen.getByText('没有可靠的原页地址')).toBeTruthy()
    expect(screen.getByText('不详')).toBeTruthy()
  })

  it('calls the date under the report a signature date', () => {
    const report = reportOf('440281', 2024, { published: '2024-12-31', published_basis: 'signature' })
    render(<ReportSource report={report} />)
    expect(screen.getByText('落款日期')).toBeTruthy()
  })
})

describe('the deadline of a report', () => {
  it('is unknown, not missed, without a date', () => {
    render(<ReportTimeliness report={reportOf('440281', 2024)} />)
    expect(screen.getByText(/发布日期不详/)).toBeTruthy()
  })

  it('is missed by the days after 1 April', () => {
    const report = reportOf('440281', 2022, { published: '2023-04-11', published_basis: 'page' })
    render(<ReportTimeliness report={report} />)
    expect(screen.getByText(/晚 10 天/)).toBeTruthy()
  })
})
