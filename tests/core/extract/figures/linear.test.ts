import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../../src/core/extract/figures/read-figures.ts'

const tokens = [
  '1',
  '十',
  '百分之',
  '1,000',
  '件',
  '行政处罚',
  '行政处罚3件',
  '行政处罚3件、',
  '其中3人',
  '分别为3件、',
  '无',
  '全覆盖',
  '(',
  '《',
  '“1',
  ' ',
  '，',
  '近',
  '余',
  '3至',
  'a',
  '法治副校长',
  '每',
  '2023年',
]

/** The quickest of `runs`, in milliseconds: noise only ever adds time. */
function quickest(text: string, runs = 3): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    readFigures(text, { year: 2024 })
    return performance.now() - started
  })
  return Math.min(...times)
}

describe('a text of one repeated token', () => {
  // Quadratic work would take 16 times as long for four times the text.
  // Another job on the machine can slow all the long runs, but hardly three times over.
  test.each(tokens)('%j takes time in step with its length', { timeout: 60_000, retry: 2 }, (token) => {
    const of = (length: number) => token.repeat(Math.ceil(length / token.length))
    const short = quickest(of(10_000), 8)
    const long = quickest(of(40_000))
    expect(long).toBeLessThan(Math.max(short, 4) * 11)
  })
})
