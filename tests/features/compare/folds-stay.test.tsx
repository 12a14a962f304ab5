import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import type { CompareState } from '../../../src/core/schema/compare-state.ts'
import { SourceList } from '../../../src/features/compare/share/source-list.tsx'
import { realDataset } from '../../support/real-dataset.ts'

const dataset = await realDataset()
const state = (year: number): CompareState => ({
  indicators: dataset.indicators.map(({ id }) => id),
  regions: { kind: 'all' },
  years: { kind: 'single', year },
  view: 'rank',
  basis: 'raw',
})
const sources = (year: number) => (
  <SourceList
    comparison={compare(dataset, resolveSelection(dataset, state(year)))}
    state={state(year)}
    version={dataset.version}
  />
)

afterEach(cleanup)

it('keeps the list of sources unfolded when another year is chosen', async () => {
  const { rerender } = render(sources(2024))
  await userEvent.click(await screen.findByText('列出这些报告'))
  const title = screen.getByRole('heading', { name: /^来源（\d+ 份报告）$/ }).textContent
  rerender(sources(2023))
  await waitFor(() => expect(screen.getByRole('heading', { name: /^来源（\d+/ }).textContent).not.toBe(title))
  expect(screen.getByText('列出这些报告').closest('details')?.open).toBe(true)
})
