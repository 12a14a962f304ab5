import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { BureausPage } from '../../../src/features/bureaus/bureaus-page.tsx'
import { realDataset } from '../../support/real-dataset.ts'

afterEach(cleanup)

const dataset = await realDataset()

describe('the list of bureaus', () => {
  it('links every bureau with a report', () => {
    render(<BureausPage dataset={dataset} />)
    const linked = new Set(
      screen.getAllByRole('link').map((link) => link.getAttribute('href')?.replace('#/bureau/', '')),
    )
    expect(linked).toEqual(new Set(dataset.reports.map((report) => report.adcode)))
  })

  it('counts a province’s reports on time, late and of unknown date', () => {
    render(<BureausPage dataset={dataset} />)
    const row = screen.getByRole('row', { name: /^内蒙古自治区/ })
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
    expect(cells.slice(0, 5)).toEqual(['4', '4', '1', '1', '0'])
    const late = screen.getByRole('link', { name: '鄂尔多斯市教育体育局' }).closest('li')
    expect(late?.textContent).toContain('迟报：2021年')
  })

  it.each(['乐昌', 'lechang', 'lcs', '440281'])('finds a bureau by %s', async (query) => {
    render(<BureausPage dataset={dataset} />)
    await userEvent.type(screen.getByLabelText('找一家教育部门'), query)
    const hits = within(screen.getByRole('list', { name: '找到的地区' }))
    expect(hits.getByRole('link', { name: '乐昌市' }).getAttribute('href')).toBe('#/bureau/440281')
  })

  it('finds a region without a report too, and says that it has none', async () => {
    render(<BureausPage dataset={dataset} />)
    await userEvent.type(screen.getByLabelText('找一家教育部门'), '南雄')
    expect(screen.getByText(/韶关市 · 没有收录报告/)).toBeTruthy()
  })
})
