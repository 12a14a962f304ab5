import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { resolveSelection } from '../../../src/core/compare/selection.ts'
import { ViewSwitch } from '../../../src/features/compare/controls/view-switch.tsx'
import { chooseView } from '../../../src/features/compare/views/registry.ts'
import { realDataset } from '../../support/real-dataset.ts'

// jsdom lays nothing out, so it has nothing to scroll.
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
})
afterEach(cleanup)

const selection = resolveSelection(await realDataset(), {
  indicators: ['rule_of_law_vice_principals'],
  regions: { kind: 'list', adcodes: ['440281', '500101', '410811'] },
  years: { kind: 'single', year: 2024 },
})

const refused = [
  ['散点', /^散点要正好两个指标，现在选了1个。$/],
  ['热力', /^热力表要有两列以上/],
  ['分布', /^“分布”至少要有 5 家/],
] as const

it.each(refused)(
  'says of %s why it cannot be chosen to whoever reaches it, and does not switch',
  async (name, why) => {
    const chosen: string[] = []
    const { entry } = chooseView('rank', selection)
    render(<ViewSwitch view={entry} selection={selection} onChange={(view) => chosen.push(view.id)} />)
    const radio = screen.getByRole<HTMLInputElement>('radio', { name })
    expect(radio.getAttribute('aria-disabled')).toBe('true')
    expect(document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(why)
    await userEvent.click(radio)
    expect(document.activeElement).toBe(radio)
    expect(chosen).toEqual([])
    expect(radio.checked).toBe(false)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '排名' }).checked).toBe(true)
  },
)
