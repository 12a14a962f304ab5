import { describe, expect, it } from 'vitest'
import { legendHeight } from '../../../src/core/charts/legend-height.ts'

// 朝阳区: 42 px of text, 54 of sample and rims; 4 px between two.
const names = ['朝阳区', '海淀区', '丰台区', '石景山']

describe('the place kept for the names of lines', () => {
  it('is one row where all fit', () => {
    expect(legendHeight(names, 4 * 96 + 3 * 4)).toBe(32)
  })

  it('is a row more for a name that does not', () => {
    expect(legendHeight(names, 4 * 96 + 3 * 4 - 1)).toBe(64)
    expect(legendHeight(names, 200)).toBe(64)
    expect(legendHeight(names, 100)).toBe(128)
  })
})
