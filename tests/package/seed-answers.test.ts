import { describe, expect, test } from 'vitest'
import type { FigureReading } from '../../src/core/extract/figures/types.ts'
import { departures, type SeedAnswer } from '../../src/package/build/seed-answers.ts'

const reading = (
  indicator: string,
  value: number,
  qualifier: FigureReading['qualifier'] = 'exact',
): FigureReading => ({
  indicator,
  value,
  qualifier,
  unit: '名',
  scope: 'system',
  role: 'single',
  quote: `${value}名`,
  start: 0,
  end: `${value}名`.length,
  rule: 'test',
  note: '',
})

const answer = (indicator: string, value: string, status = 'required', qualifier = 'exact'): SeedAnswer => ({
  file: 'seed.txt',
  indicator,
  value,
  qualifier,
  status,
})

describe('departures from the hand-made answers', () => {
  test('finds none where every required figure and only known ones were read', () => {
    const answers = [answer('a', '82'), answer('b', '1', 'optional'), answer('c', '99.42')]
    expect(departures([reading('a', 82), reading('c', 99.42)], answers)).toEqual([])
    expect(departures([reading('a', 82), reading('b', 1), reading('c', 99.42)], answers)).toEqual([])
  })

  test('lists what was missed, qualified otherwise or made up, all at once', () => {
    const answers = [
      answer('a', '82'),
      answer('b', '200', 'required', 'approx'),
      answer('c', '5', 'optional'),
    ]
    expect(departures([reading('b', 200), reading('a', 28), reading('d', 3)], answers)).toEqual([
      'not read: a=82',
      'b=200 is approx, read as exact',
      'not among the answers: a=28 in “28名”',
      'not among the answers: d=3 in “3名”',
    ])
  })
})
