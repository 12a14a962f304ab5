import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { compare } from '../../../src/core/compare/comparison.ts'
import { resolveRegions, resolveSelection } from '../../../src/core/compare/selection.ts'
import type { Basis, Reference, RegionsSelector, Tolerance } from '../../../src/core/schema/compare-state.ts'
import { ComparabilityNotes } from '../../../src/features/compare/comparability-notes.tsx'
import { BasisControl } from '../../../src/features/compare/controls/basis-control.tsx'
import { ReferenceControl } from '../../../src/features/compare/controls/reference-control.tsx'
import { ToleranceControl } from '../../../src/features/compare/controls/tolerance-control.tsx'
import { realDataset } from '../../support/real-dataset.ts'

afterEach(cleanup)

const dataset = await realDataset()
const selection = resolveSelection(dataset, {
  indicators: ['rule_of_law_vice_principals'],
  regions: { kind: 'list', adcodes: ['440281', '500101', '410811'] },
  years: { kind: 'single', year: 2024 },
})

const descriptionOf = (control: HTMLElement) =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? ''

/** It can be reached, says why it cannot be used, and has nothing else to be set to. */
function expectRefused(control: HTMLSelectElement, why: string) {
  control.focus()
  expect(document.activeElement).toBe(control)
  expect(control.getAttribute('aria-disabled')).toBe('true')
  expect(descriptionOf(control)).toBe(why)
  expect(control.options).toHaveLength(1)
}

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
    // Keys skip an option that is off, so the list box itself says why.
    expect(descriptionOf(control)).toMatch(/现在不能选.*“与起始年相差.*”：要选起止两个年份/)
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
    expect(control.value).toBe('0')
    expectRefused(control, '算变化时不借用邻年的数。')
  })
})

describe('the reference control', () => {
  const draw = (rest: { own?: string; reference?: Reference; obstacle?: string }) => {
    const chosen: (Reference | undefined)[] = []
    render(
      <ReferenceControl
        dataset={dataset}
        selection={selection}
        own={rest.own}
        reference={rest.reference}
        obstacle={rest.obstacle ?? null}
        onChange={(reference) => chosen.push(reference)}
      />,
    )
    return { chosen, control: screen.getByRole<HTMLSelectElement>('combobox', { name: /参照线/ }) }
  }
  const options = (control: HTMLElement) => within(control).getAllByRole<HTMLOptionElement>('option')

  it('keeps groups that make no sense in sight, with the reason', () => {
    const { control } = draw({})
    const told = options(control).map(({ textContent, disabled }) => `${disabled ? '× ' : ''}${textContent}`)
    expect(told[0]).toBe('所选各家')
    expect(told).toContain('× 本省（所选各家不在同一个省；标出本单位，就能看它的本省）')
    expect(told.filter((text) => /^(全国县级|数据集全部)（\d+ 家有报告）$/.test(text))).toHaveLength(2)
  })

  it('offers the own bureau’s groups, and goes back to the compared or to none', async () => {
    const { chosen, control } = draw({ own: '440281', reference: { kind: 'level' } })
    expect(control.selectedOptions[0]?.textContent).toMatch(/^全国县级（\d+ 家有报告）$/)
    const population = options(control).find(({ value }) => value === 'population')
    expect(population?.disabled).toBe(false)
    await userEvent.selectOptions(control, '所选各家')
    await userEvent.selectOptions(control, '不画')
    await userEvent.selectOptions(control, 'population')
    expect(chosen).toEqual([undefined, { kind: 'none' }, { kind: 'population' }])
  })

  it('shows a picked group, and why nothing is drawn', () => {
    const { control } = draw({ reference: { kind: 'picked', adcodes: ['440281'] }, obstacle: '不画。' })
    expect(control.selectedOptions[0]?.textContent).toBe('自选组（1 家）')
    expectRefused(control, '不画。')
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
    // The chart comes first, the notices once it stands painted.
    const notice = await screen.findByText(/万州区为合并口径/)
    await userEvent.click(within(notice).getByRole('button', { name: '去掉这几家' }))
    await userEvent.click(within(notice).getByRole('button', { name: '只看这几家' }))
    expect(chosen).toEqual([
      { kind: 'list', adcodes: ['440281', '410811'] },
      { kind: 'list', adcodes: ['500101'] },
    ])
  })

  it.each(['去掉这几家', '只看这几家'])('keeps the focus at hand after %s', async (name) => {
    const Page = () => {
      const [regions, setRegions] = useState<RegionsSelector>({ kind: 'list', adcodes: ['440281', '500101'] })
      const shown = { ...selection, regions: resolveRegions(dataset, regions) }
      return (
        <section>
          <h2 tabIndex={-1}>法治副校长人数</h2>
          <ComparabilityNotes
            comparison={compare(dataset, shown)}
            indicators={selection.indicators}
            onRegions={setRegions}
          />
        </section>
      )
    }
    render(<Page />)
    const button = await screen.findByRole('button', { name })
    button.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 })))
  })
})
