import { describe, expect, it } from 'vitest'
import { rowWindow } from '../../src/components/row-window.ts'

const of = (top: number, count = 3200) => rowWindow({ top, visible: 700, rowHeight: 35, count })

describe('the window on a long list', () => {
  it('starts at the first row', () => {
    expect(of(0)).toEqual({ start: 0, end: 36 })
  })

  it('is the same before the first row, under a caption', () => {
    expect(of(-90)).toEqual(of(0))
  })

  it('holds all that is visible and a batch more on both sides, wherever it stands', () => {
    for (let top = 0; top < 3200 * 35 - 700; top += 977) {
      const { start, end } = of(top)
      const first = Math.floor(top / 35)
      const last = Math.ceil((top + 700) / 35)
      expect(start).toBeLessThanOrEqual(Math.max(0, first - 12))
      expect(end).toBeGreaterThanOrEqual(Math.min(3200, last + 12))
      expect(end - start).toBeLessThanOrEqual(70)
    }
  })

  it('stays the same while a few rows scroll by', () => {
    expect(of(12 * 35 * 5 + 3 * 35)).toEqual(of(12 * 35 * 5))
  })

  it('ends with the last row, and shows rows even past it', () => {
    expect(of(3200 * 35).end).toBe(3200)
    expect(of(3200 * 70)).toEqual({ start: 3188, end: 3200 })
    expect(of(0, 5)).toEqual({ start: 0, end: 5 })
  })
})
