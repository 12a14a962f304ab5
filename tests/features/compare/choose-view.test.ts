import { describe, expect, it } from 'vitest'
import { chooseView, viewEntries } from '../../../src/features/compare/views/registry.ts'
import type { View } from '../../../src/core/schema/compare-state.ts'
import { availableViews } from '../../../src/core/schema/link.ts'
import { indicatorOf, regionOf } from '../../support/small-dataset.ts'

const of = (indicators: number, years: readonly number[]) => ({
  indicators: Array.from({ length: indicators }, (_, i) => indicatorOf(`measure_${i}`)),
  regions: [regionOf('440281', '乐昌市')],
  years,
})

const one = [2024]
const span = [2022, 2023, 2024]

describe('choosing a view', () => {
  it.each<[View, number, readonly number[], View]>([
    ['scatter', 2, one, 'scatter'],
    ['scatter', 3, one, 'heat'],
    ['scatter', 1, one, 'rank'],
    ['scatter', 2, span, 'heat'],
    ['slope', 1, span, 'slope'],
    ['slope', 1, one, 'rank'],
    ['rank', 1, span, 'line'],
    ['rank', 2, span, 'heat'],
    ['rank', 2, one, 'rank'],
    ['heat', 1, one, 'rank'],
    ['heat', 1, span, 'heat'],
    ['line', 1, [2023, 2024], 'line'],
  ])('asked for %s with %i indicators in %j it draws %s', (wanted, indicators, years, drawn) => {
    const { entry, note } = chooseView(wanted, of(indicators, years))
    expect(entry.id).toBe(drawn)
    expect(note === null).toBe(wanted === drawn)
  })

  it('draws every view that a link may name', () => {
    expect(new Set(viewEntries.map((entry) => entry.id))).toEqual(new Set(availableViews))
  })
})
