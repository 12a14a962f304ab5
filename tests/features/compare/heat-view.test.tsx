import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HeatView } from '../../../src/features/compare/views/heat-view.tsx'
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { datasetOf, figureOf, indicatorOf, regionOf, reportOf } from '../../support/small-dataset.ts'
import { vicePrincipalComparison } from '../../support/vice-principals.ts'

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

describe('the heat table', () => {
  it('is a table of bureaus and years with the contract texts, the fullest first', () => {
    render(<HeatView comparison={vicePrincipalComparison(undefined, [2023, 2024])} onOpen={() => {}} />)
    const table = screen.getByRole('table', { name: '法治副校长人数（人），2023—2024年' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['地区', '2023年', '2024年'])
    const texts = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [
        within(row).getByRole('rowheader').textContent,
        ...within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      ])
    expect(texts).toEqual([
      ['乐昌市', '无报告', '82'],
      ['万州区', '无报告', '156'],
      ['山阳区', '无报告', '未提及'],
      ['柳州市', '无报告', '无报告'],
      ['宁县', '无报告', '未读全'],
    ])
  })

  it('says what each state in it means, and no other', () => {
    render(<HeatView comparison={vicePrincipalComparison()} onOpen={() => {}} />)
    const told = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(told).toEqual(['未提及：读完全文，没有写', '未读全：只读到一部分', '无报告：没有找到报告'])
  })

  it('opens the evidence of a cell', async () => {
    const onOpen = vi.fn()
    render(<HeatView comparison={vicePrincipalComparison()} onOpen={onOpen} />)
    await userEvent.click(screen.getByRole('button', { name: '82' }))
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ adcode: '440281', year: 2024 }))
  })

  it('of 3,200 bureaus × 12 indicators puts few rows in the page and tells a screen reader of all', () => {
    const indicators = Array.from({ length: 12 }, (_, i) => indicatorOf(`measure_${i}`))
    const regions = Array.from({ length: 3200 }, (_, i) => regionOf(String(110101 + i), `第${i}区`))
    const dataset = datasetOf({
      indicators,
      regions,
      reports: regions.map((region) => reportOf(region.adcode, 2024)),
      figures: regions.map((region, i) => figureOf(`${region.adcode}-2024`, 'measure_3', i)),
    })
    const selection = resolveSelection(dataset, {
      indicators: indicators.map((indicator) => indicator.id),
      regions: { kind: 'all' },
      years: { kind: 'single', year: 2024 },
    })
    render(<HeatView comparison={compare(dataset, selection)} onOpen={() => {}} />)
    const table = screen.getByRole<HTMLTableElement>('table')
    expect(table.getAttribute('aria-rowcount')).toBe('3201')
    expect(table.rows.length).toBeLessThan(100)
    expect(table.rows[1]?.getAttribute('aria-rowindex')).toBe('2')
    expect(table.rows[1]?.cells[0]?.textContent).toBe('第0区')
    expect(table.rows[1]?.cells).toHaveLength(13)
  }, 20_000)
})
