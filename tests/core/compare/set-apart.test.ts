import { expect, it } from 'vitest'
import { onlyBureaus, withoutBureaus } from '../../../src/core/compare/set-apart.ts'
import { maxRegions } from '../../../src/core/schema/link-fields.ts'
import { regionOf } from '../../support/small-dataset.ts'

const selectionOf = (count: number) => ({
  indicators: [],
  years: [2024],
  regions: Array.from({ length: count }, (_, i) => regionOf(String(110_001 + i), `${i}县`, '110000')),
})

it('lists the bureaus that stay, in their order', () => {
  const selection = selectionOf(3)
  expect(withoutBureaus(selection, ['110002'])).toEqual({ kind: 'list', adcodes: ['110001', '110003'] })
  expect(onlyBureaus(selection, ['110002'])).toEqual({ kind: 'list', adcodes: ['110002'] })
})

it('leaves nobody out where nobody would stay', () => {
  expect(withoutBureaus(selectionOf(1), ['110001'])).toBeNull()
  expect(onlyBureaus(selectionOf(1), ['110001'])).toBeNull()
})

it('makes no list longer than a link can hold', () => {
  expect(withoutBureaus(selectionOf(maxRegions + 1), ['110001'])?.kind).toBe('list')
  expect(withoutBureaus(selectionOf(maxRegions + 2), ['110001'])).toBeNull()
})
