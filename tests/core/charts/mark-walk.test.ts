import { describe, expect, test } from 'vitest'
import { marksInOrder, stepMark } from '../../../src/core/charts/mark-walk.ts'

const walk = (marks: Parameters<typeof stepMark>[0], keys: readonly string[]): number =>
  keys.reduce((at, key) => stepMark(marks, at, key) ?? at, 0)

describe('walking one series', () => {
  const marks = marksInOrder(25)
  test.each([
    [['ArrowRight', 'ArrowDown'], 2],
    [['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft'], 0],
    [['ArrowLeft'], 0],
    [['ArrowUp'], 0],
    [['End'], 24],
    [['End', 'ArrowRight', 'ArrowDown', 'PageDown'], 24],
    [['PageDown', 'PageDown', 'PageUp'], 10],
    [['End', 'Home'], 0],
  ])('%j leads to mark %i', (keys, expected) => {
    expect(walk(marks, keys)).toBe(expected)
  })
})

describe('walking several series', () => {
  const marks = [
    { seriesIndex: 0, dataIndex: 0 },
    { seriesIndex: 0, dataIndex: 1 },
    { seriesIndex: 0, dataIndex: 2 },
    { seriesIndex: 3, dataIndex: 0 },
    { seriesIndex: 3, dataIndex: 1 },
  ]
  test.each([
    ['goes on from one series to the next in reading order', ['ArrowRight', 'ArrowRight', 'ArrowRight'], 3],
    ['stays at the place when the series changes', ['ArrowRight', 'ArrowDown'], 4],
    ['takes the nearest place of a shorter series', ['ArrowRight', 'ArrowRight', 'ArrowDown'], 4],
    ['comes back up', ['ArrowDown', 'ArrowUp'], 0],
    ['stays where no series is above', ['ArrowRight', 'ArrowUp'], 1],
    ['stays where no series is below', ['End', 'ArrowDown'], 4],
  ])('%s', (_, keys, expected) => {
    expect(walk(marks, keys)).toBe(expected)
  })
})

test('leaves every other key to the browser', () => {
  for (const key of ['Tab', 'Escape', 'a', 'Enter']) expect(stepMark(marksInOrder(3), 1, key)).toBeNull()
})

test('does not leave a chart without marks', () => {
  expect(stepMark([], 0, 'End')).toBe(0)
})
