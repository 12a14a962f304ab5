import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import type { Basis, RegionsSelector, Tolerance } from '../../../src/core/schema/compare-state.ts'
import { ComparabilityNotes } from '../../../src/features/compare/comparability-notes.tsx'
import { BasisControl } from '../../../src/features/compare/controls/basis-control.tsx'
import { ToleranceControl } from '../../../src/features/compare/controls/tolerance-control.tsx'
import { realDataset } from '../../support/real-dataset.ts'

afterEach(cleanup)

const dataset = await realDataset()
const selection = resolveSelection(dataset, {
  indicators: ['rule_of_law_vice_principals'],
  regions: { kind: 'list', adcodes: ['440281', '500101', '410811'] },
  years: { kind: 'single', year: 2024 },
})

describe('the basis control', () => {
  it('offers the bases and keeps those that make no sense in sight, with the reason', async () => {
    const chosen: Basis[] = []
    render(
      <BasisControl basis="raw" selection={selection} view="rank" onChange={(basis) => chosen.push(basis)} />,
    )
    const control = screen.getByRole('combobox', { name: '怎么算' })
    await userEvent.selectOptions(control, '每10万居民')
    expect(chosen).toEqual(['per100k'])
    const change = within(control).getByRole<HTMLOptionElement>('option', { name: /与起始年相差/ })
    expect(change.disabled).toBe(true)
    expect(change.textContent).toContain('要选起止两个年份')
  })
})

describe('the tolerance control', () => {
  it('borrows only when asked to, and stops again', async () => {
    const chosen: (Tolerance | undefined)[] = []
    const draw = (tolerance: Tolerance | undefined, obstacle: string | null = null) => (
      <ToleranceControl
        tolerance={tolerance}
        obstacle={obstacle}
        onChange={(next) => {
          chosen.push(next)
        }}
      />
    )
    const { rerender } = render(draw(undefined))
    const control = screen.getByRole<HTMLSelectElement>('combobox', { name: '当年没有数的' })
    expect(control.selectedOptions[0]?.textContent).toBe('照实空着')
    await userEvent.selectOptions(control, '2')
    rerender(draw(2))
    await userEvent.selectOptions(control, '0')
    expect(chosen).toEqual([2, undefined])
    rerender(draw(2, '算变化时不借用邻年的数。'))
    expect(control.disabled).toBe(true)
    expect(control.value).toBe('0')
  })
})

describe('a comparability notice', () => {
  it('lets the reader drop the bureaus it names, or look at them alone', async () => {
    const chosen: RegionsSelector[] = []
    render(
      <ComparabilityNotes
        comparison={compare(dataset, selection)}
        indicators={selection.indicators}
        onRegions={(regions) => chosen.push(regions)}
      />,
    )
    const notice = screen.getByText(/万州区为合并口径/)
    await userEvent.click(within(notice).getByRole('button', { name: '去掉这几家' }))
    await userEvent.click(within(notice).getByRole('button', { name: '只看这几家' }))
    expect(chosen).toEqual([
      { kind: 'list', adcodes: ['440281', '410811'] },
      { kind: 'list', adcodes: ['500101'] },
    ])
  })
})
