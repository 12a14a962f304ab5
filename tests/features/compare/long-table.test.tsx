import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { YearsTable } from '../../../src/features/compare/table/years-table.tsx'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const indicator = indicatorOf('trained', { name_zh: '培训人次' })

/** 第0区 reports 0, 第1区 1 and so on; every third report says nothing. */
function show(count: number, from = 2024) {
  const regions = Array.from({ length: count }, (_, i) => regionOf(String(110101 + i), `第${i}区`))
  const dataset = datasetOf({
    indicators: [indicator],
    regions,
    reports: regions.map((region) => reportOf(region.adcode, 2024)),
    figures: regions.flatMap((region, i) =>
      i % 3 === 2 ? [] : [figureOf(`${region.adcode}-2024`, indicator.id, i)],
    ),
  })
  const selection = resolveSelection(dataset, {
    indicators: [indicator.id],
    regions: { kind: 'all' },
    years: from === 2024 ? { kind: 'single', year: 2024 } : { kind: 'span', from, to: 2024 },
  })
  render(
    <YearsTable
      comparison={compare(dataset, selection)}
      indicator={indicator}
      onOpen={() => {}}
      ranked={false}
    />,
  )
  return screen.getByRole<HTMLTableElement>('table', { name: /培训人次/ })
}
const column = (table: HTMLElement) =>
  within(table)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

describe('the table, longer', () => {
  it('sorts by a year one way, the other way and back, absent values last both ways', async () => {
    const table = show(4)
    const head = within(table).getByRole('columnheader', { name: '2024年' })
    const press = () => userEvent.click(within(head).getByRole('button', { name: '2024年' }))
    expect(head.getAttribute('aria-sort')).toBe('none')
    await press()
    expect([head.getAttribute('aria-sort'), column(table)]).toEqual(['descending', ['3', '1', '0', '未提及']])
    await press()
    expect([head.getAttribute('aria-sort'), column(table)]).toEqual(['ascending', ['0', '1', '3', '未提及']])
    await press()
    expect([head.getAttribute('aria-sort'), column(table)]).toEqual(['none', ['0', '1', '未提及', '3']])
  })

  it('is filtered by name and by state from thirteen rows on', async () => {
    const table = show(13)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '状态' }), '未提及')
    expect(column(table)).toEqual(['未提及', '未提及', '未提及', '未提及'])
    expect(screen.getByText('列出 4 / 13 家')).toBeTruthy()
    await userEvent.type(screen.getByRole('searchbox', { name: '地区名' }), '第11')
    expect(within(table).getByRole('rowheader').textContent).toBe('第11区')
  })

  it('has no filter of twelve rows', () => {
    show(12)
    expect(screen.queryByRole('search')).toBeNull()
  })

  it('draws a course beside the name over three years, and leaves the text as it is', () => {
    const table = show(3, 2022)
    expect(table.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(3)
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((head) => head.textContent),
    ).toEqual(['第0区', '第1区', '第2区'])
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['地区', '2022年', '2023年', '2024年'])
  })

  it('makes the first rows of two hundred at once, tells of all, and comes to all of them', async () => {
    const table = show(200)
    expect(table.rows.length).toBeLessThan(50)
    expect(table.getAttribute('aria-rowcount')).toBe('201')
    await waitFor(() => expect(table.rows).toHaveLength(201), { timeout: 10_000 })
    expect(table.hasAttribute('aria-rowcount')).toBe(false)
  }, 15_000)

  it('holds few of 3,200 rows and tells a screen reader of all', () => {
    const table = show(3200)
    expect(table.getAttribute('aria-rowcount')).toBe('3201')
    expect(table.rows.length).toBeLessThan(100)
    expect(table.rows[1]?.getAttribute('aria-rowindex')).toBe('2')
  })
})
