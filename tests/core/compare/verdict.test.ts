import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/core/compare/cell.ts'
import { verdictOf } from '../../../src/core/compare/verdict.ts'
import type { Indicator } from '../../../src/core/schema/indicator.ts'
import { type CellSpec, cellsOf } from '../../support/cells.ts'

function verdict(own: CellSpec, peers: readonly CellSpec[], rest: Partial<Indicator> = {}) {
  const [cell, ...cells] = cellsOf([own, ...peers], rest)
  return judge(cell, cells)
}

function judge(own: Cell | undefined, cells: readonly Cell[]) {
  if (own === undefined) throw new Error('No cell')
  return verdictOf({ own, ownName: '乐昌市', cells, peersName: '同级' })
}

/** Five peers around a median of 100. */
const hundred = [80, 90, 100, 110, 120]

describe('a verdict against the median of the peers', () => {
  it.each([
    [111, 'above'],
    [110, 'near'],
    [100, 'near'],
    [90, 'near'],
    [89, 'below'],
  ] as const)('%s beside a median of 100 is %s: a tenth is near', (own, kind) => {
    expect(verdict(own, hundred).kind).toBe(kind)
  })

  it.each([
    [5, 'above'],
    [4, 'near'],
    [2, 'near'],
    [1, 'below'],
  ] as const)('%s beside a median of 3 is %s: one more or fewer is near', (own, kind) => {
    expect(verdict(own, [1, 2, 3, 4, 5]).kind).toBe(kind)
  })

  it.each([
    [99.5, 'near'],
    [98, 'near'],
    [97.9, 'below'],
  ] as const)('a rate of %s beside 99 is %s: one percentage point is near', (own, kind) => {
    expect(verdict(own, [97, 98, 99, 99.5, 100], { measure: 'rate', unit: '%' }).kind).toBe(kind)
  })

  it('takes a tenth alone for a derived value, which has no whole units', () => {
    const [own, ...cells] = cellsOf([50, 30, 30, 30, 30, 30]).map((cell) =>
      cell.state === 'reported' ? { ...cell, shown: { ...cell.shown, value: cell.shown.value / 10 } } : cell,
    )
    const close = cellsOf([33])[0]
    if (close?.state !== 'reported') throw new Error('No value')
    expect(judge(own, cells).kind).toBe('above')
    expect(judge({ ...close, shown: { value: 3.3, qualifier: 'exact' } }, cells).kind).toBe('near')
    expect(judge({ ...close, shown: { value: 3.4, qualifier: 'exact' } }, cells).kind).toBe('above')
  })

  it('is better or worse only where the indicator has a direction', () => {
    expect(verdict(200, hundred, { direction: 'more' }).assessment).toBe('better')
    expect(verdict(200, hundred, { direction: 'less' }).assessment).toBe('worse')
    expect(verdict(9, hundred, { direction: 'less' }).assessment).toBe('better')
    expect(verdict(200, hundred, { direction: 'none' }).assessment).toBeNull()
    expect(verdict(100, hundred, { direction: 'more' }).assessment).toBeNull()
  })

  it('says nothing with fewer than five reporting peers', () => {
    expect(verdict(200, [80, 100, 120, '未提及', '无报告', '存疑'])).toMatchObject({
      kind: 'few',
      n: 3,
      outOf: 6,
      assessment: null,
      sentence: '乐昌市2024年为200人；同级只有 3 家报告，不作判断。',
    })
    expect(verdict(200, []).sentence).toBe('乐昌市2024年为200人；同级没有教育部门报告，不作判断。')
  })

  it.each(['未提及', '未读全', '存疑', '无报告'] as const)('says nothing where the bureau is %s', (state) => {
    expect(verdict(state, hundred)).toMatchObject({
      kind: 'absent',
      sentence: `乐昌市2024年${state}，不与同级比较。`,
    })
  })

  it('neither counts nor judges a borrowed year', () => {
    const [own, ...cells] = cellsOf([200, ...hundred])
    if (own?.state !== 'reported' || cells[0]?.state !== 'reported') throw new Error('No value')
    const borrowed = { year: 2023, instead: 'not_stated' } as const
    expect(judge({ ...own, borrowed }, cells)).toMatchObject({
      kind: 'absent',
      sentence: '乐昌市2024年未提及，借用的邻年数不与同级比较。',
    })
    expect(judge(own, [{ ...cells[0], borrowed }, ...cells.slice(1)])).toMatchObject({ kind: 'few', n: 4 })
  })

  it('counts a printed zero and no absent peer', () => {
    expect(verdict(0, [0, 0, 0, 0, 0, '未提及'])).toMatchObject({ kind: 'near', median: 0, n: 5, outOf: 6 })
  })
})

describe('bounds prove what they prove', () => {
  it.each([
    ['≥ below the median proves nothing', ['at_least', 50], 'undecided'],
    ['≥ near the median proves nothing', ['at_least', 100], 'undecided'],
    ['≥ well above it is above', ['at_least', 111], 'above'],
    ['≤ above the median proves nothing', ['at_most', 150], 'undecided'],
    ['≤ well below it is below', ['at_most', 89], 'below'],
    ['约 counts as printed', ['approx', 200], 'above'],
  ] as const)('%s', (_, own, kind) => {
    expect(verdict(own, hundred).kind).toBe(kind)
  })

  it('a peer below the median that is ≥ may move the median, and the verdict holds only if it stands', () => {
    const peers: CellSpec[] = [80, ['at_least', 90], 100, 110, 120]
    expect(verdict(122, peers).kind).toBe('above')
    expect(verdict(115, peers)).toMatchObject({ kind: 'undecided', assessment: null })
    expect(verdict(122, peers).sentence).toContain('中位数100人（含上下限，实际在100至110之间）')
  })

  it('a peer above the median that is ≥ moves nothing', () => {
    expect(verdict(111, [80, 90, 100, 110, ['at_least', 120]]).kind).toBe('above')
  })

  it('a median of bounds has no upper end, so nothing is above it', () => {
    const peers: CellSpec[] = [['at_least', 80], ['at_least', 90], ['at_least', 100], 110, 120]
    expect(verdict(999, peers).kind).toBe('undecided')
    expect(verdict(50, peers)).toMatchObject({ kind: 'below' })
    expect(verdict(50, peers).sentence).toContain('含下限，实际不低于100')
  })
})

it('says it in one sentence with n and the direction', () => {
  expect(verdict(200, [...hundred, '无报告']).sentence).toBe(
    '乐昌市2024年为200人，高于同级中位数100人（5 / 6 家已报告，越多越好）。',
  )
  expect(verdict(['at_least', 50], hundred).sentence).toBe(
    '乐昌市2024年为≥50人；同级中位数100人（5 / 5 家已报告），有上下限的数字，高低无从判断。',
  )
})
