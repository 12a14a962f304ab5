import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { IndicatorPage } from '../../../src/features/indicator/indicator-page.tsx'
import { realDataset } from '../../support/real-dataset.ts'

afterEach(cleanup)

const dataset = await realDataset()

function show(id: string): void {
  const indicator = dataset.indicatorById.get(id)
  if (indicator === undefined) throw new Error(`The catalogue lost ${id}`)
  render(<IndicatorPage dataset={dataset} indicator={indicator} />)
}

const section = (name: string) => within(screen.getByRole('region', { name }))

describe('the indicator page', () => {
  it('says what counts and what does not, in the catalogue’s own words', () => {
    show('enforcement_certificates_new')
    const lists = section('定义').getAllByRole('list')
    expect(
      lists.map((list) =>
        within(list)
          .getAllByRole('listitem')
          .map((item) => item.textContent),
      ),
    ).toEqual([
      ['当年新取得执法证或通过资格考试的人数'],
      ['仅报名、参加考试的记报考人数', '监督证、司法考试不计'],
    ])
  })

  it('spreads a year’s values level by level, a median only where five stand behind it, with n', async () => {
    show('information_disclosed')
    const distribution = section('数值分布')
    await userEvent.selectOptions(distribution.getByLabelText('报告年度'), '2023年')
    expect(
      distribution.getByText(/15 \/ 22 家已报告，从 24 到 1342条，中位数 115条（n = 15，含约数或上下限）/),
    ).toBeTruthy()
    expect(distribution.getByText(/3 \/ 6 家已报告，从 63 到 9991条；不足 5 家，不算中位数/)).toBeTruthy()
    expect(distribution.getByText('泾县')).toBeTruthy()
    expect(distribution.getByRole('button', { name: '≥870' })).toBeTruthy()
  })

  it('counts who reports by province and year, and the counts add up', () => {
    show('rule_of_law_vice_principals')
    const rows = within(screen.getByRole('table', { name: /各省级地区各年度/ })).getAllByRole('row')
    const totals = rows.slice(1).map((row) => {
      const last = within(row).getAllByRole('cell').at(-1)?.textContent ?? ''
      const [reported = 0, total = 0] = last.split(' / ').map(Number)
      return { reported, total }
    })
    const all = totals.pop()
    const sum = (key: 'reported' | 'total') => totals.reduce((n, row) => n + row[key], 0)
    expect(all).toEqual({ reported: sum('reported'), total: sum('total') })
    expect(all?.reported).toBeGreaterThan(0)
  })

  it('quotes how reports word it, with region and year', () => {
    show('rule_of_law_vice_principals')
    const wordings = section('报告里怎么写')
    expect(wordings.getByRole('link', { name: '乐昌市，2024年' }).getAttribute('href')).toBe(
      '#/report/440281-2024',
    )
    expect(wordings.getByText(/常见写法/).textContent).toContain('法治副校长N名')
  })

  it('has a page for an indicator nobody states yet, which does not take silence for zero', () => {
    const stated = new Set(dataset.figures.map((figure) => figure.indicator))
    const silent = dataset.indicators.find((indicator) => !stated.has(indicator.id))
    show(silent?.id ?? '')
    expect(screen.getByText(/还没有读到这一项的数字。没有读到不等于没有/)).toBeTruthy()
    expect(screen.getByText(/读了全文的报告里还没有这一项的原句/)).toBeTruthy()
  })
})
