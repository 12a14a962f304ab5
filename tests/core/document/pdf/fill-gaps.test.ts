import { describe, expect, it } from 'vitest'
import { fillGaps } from '../../../../src/core/document/pdf/fill-gaps.ts'
import type { PdfText } from '../../../../src/core/document/pdf/types.ts'

const run = (text: string, x: number, width: number): PdfText => ({
  text,
  x,
  width,
  y: 100,
  size: 12,
  turn: 0,
})
const read = (...runs: PdfText[]) => fillGaps(runs.toSorted((a, b) => a.x - b.x)).map(({ text }) => text)

describe('runs drawn into the gaps of another', () => {
  it('stand where the gap is', () => {
    expect(read(run('组织开学 法治第一', 72, 102), run('“', 120, 6), run('课', 174, 12))).toEqual([
      '组织开学',
      '“',
      '法治第一',
      '课',
    ])
  })

  it('fill several gaps of different widths, and a gap of several runs', () => {
    const line = run('开展 检查 家次', 72, 72 + 6 + 18)
    expect(read(line, run('“', 96, 6), run('24', 126, 12), run('2', 138, 6))).toEqual([
      '开展',
      '“',
      '检查',
      '24',
      '2',
      '家次',
    ])
  })

  it('are left where they overlap letters, or where a gap is not filled', () => {
    const line = run('组织开学 法治第一', 72, 102)
    expect(read(line, run('印', 90, 24))).toEqual(['组织开学 法治第一', '印'])
    expect(read(line, run('“', 150, 6))).toEqual(['组织开学 法治第一', '“'])
    expect(read(run('组织 开学 法治', 72, 84), run('“', 96, 6))).toEqual(['组织 开学 法治', '“'])
  })

  it('do not part a run whose letters are of unknown width', () => {
    expect(read(run('共88所 学校', 72, 60), run('“', 108, 6))).toEqual(['共88所 学校', '“'])
  })
})
