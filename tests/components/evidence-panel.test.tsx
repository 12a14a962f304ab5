import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { EvidencePanel } from '../../src/components/evidence-panel.tsx'
import { compare } from '../../src/core/compare/comparison.ts'
import { resolveSelection } from '../../src/core/compare/selection.ts'
import type { Basis } from '../../src/core/schema/compare-state.ts'
import { realDataset } from '../support/real-dataset.ts'

afterEach(cleanup)

// jsdom has the dialog element but not its modal mode.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})

const dataset = await realDataset()

function open(basis: Basis, adcode: string): string {
  const id = 'rule_of_law_vice_principals'
  const selection = resolveSelection(dataset, {
    indicators: [id],
    regions: { kind: 'list', adcodes: [adcode] },
    years: { kind: 'single', year: 2024 },
  })
  const cell = compare(dataset, selection, { basis }).cell(id, adcode, 2024)
  render(<EvidencePanel cell={cell} regions={dataset.regionByAdcode} onClose={() => undefined} />)
  return screen.getByRole('article').textContent
}

it('shows the printed number and the working of a number per head', () => {
  const text = open('per100k', '500101')
  expect(text).toContain('9.97 人／10万居民')
  expect(text).toContain('报告原数：156 人')
  expect(text).toContain('156 ÷ 1,564,449（居民，2020年普查）× 100,000 = 9.97')
  expect(text).toContain('人口为2020年普查，报告为2024年。')
})

it('shows no working for a printed number', () => {
  const text = open('raw', '500101')
  expect(text).toContain('156 人')
  expect(text).not.toContain('怎么算出来的')
})

it('still shows the report where the basis cannot be computed', () => {
  const text = open('percentile', '500101')
  expect(text).toContain('无法换算')
  expect(text).toContain('报告了156，但无法换算：只有这一家报告，没有名次可言。')
  expect(text).toContain('所在报告')
})
