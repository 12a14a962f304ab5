import { describe, expect, test } from 'vitest'
import { fold } from '../../../../src/core/extract/figures/fold.ts'
import { scanNumerals } from '../../../../src/core/extract/figures/numerals.ts'

const scan = (text: string) => {
  const folded = fold(text).text
  return scanNumerals(folded, 0, folded.length).map(
    (n) => `${n.qualifier} ${n.value} ${n.measure?.word ?? ''}`,
  )
}

describe('scanNumerals', () => {
  test.each([
    ['82名', 'exact 82 名'],
    ['８２名', 'exact 82 名'],
    ['28,450人', 'exact 28450 人'],
    ['２８，４５０人', 'exact 28450 人'],
    ['99.42%', 'exact 99.42 %'],
    ['２.１万余人次', 'at_least 21000 人次'],
    ['1.8万份', 'exact 18000 份'],
    ['5千余份', 'at_least 5000 份'],
    ['30余万人', 'at_least 300000 人'],
    ['3.2亿元', 'exact 320000000 元'],
    ['八百六十三人', 'exact 863 人'],
    ['一百零五件', 'exact 105 件'],
    ['两千三百份', 'exact 2300 份'],
    ['三万五千人', 'exact 35000 人'],
    ['两名', 'exact 2 名'],
    ['十二本', 'exact 12 本'],
    ['十余次', 'at_least 10 次'],
    ['百余场', 'at_least 100 场'],
    ['上万人次', 'at_least 10000 人次'],
    ['百分之九十九点五', 'exact 99.5 %'],
    ['百分之百', 'exact 100 %'],
    ['近约200次', 'approx 200 次'],
    ['约150场', 'approx 150 场'],
    ['近百次', 'approx 100 次'],
    ['200次左右', 'approx 200 次'],
    ['50多名', 'at_least 50 名'],
    ['超3000多项', 'at_least 3000 项'],
    ['逾120场', 'at_least 120 场'],
    ['2名以上', 'at_least 2 名'],
    ['不少于4次', 'at_least 4 次'],
    ['90件以内', 'at_most 90 件'],
    ['不足30件', 'at_most 30 件'],
    ['3至5名', 'at_least 3 名'],
    ['50-60场', 'at_least 50 场'],
    ['26907家长', 'exact 26907 '],
  ])('reads %s as %s', (text, expected) => {
    expect(scan(text)).toEqual([expected])
  })

  test.each(['①次', '三四次', '统筹推进', '十四五规划', '万州区'])('reads no count in %s', (text) => {
    expect(scan(text)).toEqual([])
  })

  test('keeps the comma between clauses apart from the one in a number', () => {
    expect(scan('整改8,行政处罚5件')).toEqual(['exact 8 ', 'exact 5 件'])
    expect(scan('整改8，105件')).toEqual(['exact 8 ', 'exact 105 件'])
  })
})
