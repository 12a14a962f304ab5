import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { parseCompareLink } from '../../../src/core/schema/link.ts'
import { examples } from '../../../src/features/start/examples.ts'
import { StartPage } from '../../../src/features/start/start-page.tsx'
import { realDataset } from '../../support/real-dataset.ts'

afterEach(cleanup)

const dataset = await realDataset()

describe('the start page', () => {
  it('says how much is in the data', () => {
    render(<StartPage dataset={dataset} />)
    expect(screen.getByText('份报告').nextSibling?.textContent).toBe(String(dataset.reports.length))
    expect(screen.getByText('个数字').nextSibling?.textContent).toBe(String(dataset.figures.length))
  })

  it('counts the reports by province and year, and the counts add up', () => {
    render(<StartPage dataset={dataset} />)
    const table = screen.getByRole('table', { name: /报告份数/ })
    const last = within(table).getAllByRole('row').at(-1)
    const cells = last === undefined ? [] : within(last).getAllByRole('cell')
    const counts = cells.map((cell) => Number(cell.textContent))
    const total = counts.pop()
    expect(total).toBe(dataset.reports.length)
    expect(counts.reduce((a, b) => a + b, 0)).toBe(total)
  })

  it('offers five comparisons whose finding comes from the data', () => {
    render(<StartPage dataset={dataset} />)
    for (const example of examples) {
      const link = screen.getByRole('link', { name: new RegExp(example.title) })
      expect(link.getAttribute('href')).toBe(example.link)
      expect(link.textContent).toMatch(/报告[了过]/)
    }
    expect(examples).toHaveLength(5)
  })

  it.each(examples.map((example) => [example.title, example.link]))(
    'links without a problem: %s',
    (_, link) => {
      const { problems } = parseCompareLink(link, {
        indicators: new Set(dataset.indicatorById.keys()),
        regions: new Set(dataset.regionByAdcode.keys()),
      })
      expect(problems).toEqual([])
    },
  )
})
