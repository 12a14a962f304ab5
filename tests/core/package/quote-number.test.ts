import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quotePrints } from '../../../src/core/package/quote-number.ts'

describe('quotePrints', () => {
  test.each([
    ['全市受聘中小学法治副校长82名', 82],
    ['法治副校长８２名', 82],
    ['法治副校长入校宣讲活动近约200次', 200],
    ['检查校外培训机构1282/', 1282],
    ['发放资料1,282份', 1282],
    ['发放资料1，282，000份', 1282000],
    ['满意度达99.42%', 99.42],
    ['满意度达９９．４２％', 99.42],
    ['2万余份', 20000],
    ['6.2万人次', 62000],
    ['受众30余万人', 30],
    ['共1亿2000万元', 120000000],
    ['罚款3万5千元', 35000],
    ['聘请法律顾问两名', 2],
    ['十二次', 12],
    ['三百二十人', 320],
    ['一千零五件', 1005],
    ['二万三千四百人', 23400],
    ['二〇二四', 2024],
    ['百分之九十八', 98],
    ['无行政应诉案件', 0],
    ['规范性文件0件', 0],
    ['未收到申请', 0],
    ['实现公办学校全覆盖', 100],
    ['所有学校配齐法治副校长', 100],
  ])('%s prints %d', (quote, value) => {
    expect(quotePrints(quote, value)).toBe(true)
  })

  test.each([
    ['全市受聘中小学法治副校长82名', 8],
    ['全市受聘中小学法治副校长82名', 820],
    ['满意度达99.42%', 99],
    ['组织9名人员', 0],
    ['宣讲活动若干次', 5],
    ['实现公办学校覆盖', 100],
    ['全覆盖', 98],
    ['三百二十人', 300],
    ['2025,12次', 202512],
  ])('%s does not print %d', (quote, value) => {
    expect(quotePrints(quote, value)).toBe(false)
  })

  test('finds any count that is printed between other words', () => {
    fc.assert(fc.property(fc.nat(), (value) => quotePrints(`共有${value}人参与`, value)))
  })

  test('never throws and stays linear on one repeated sign', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.double(),
        (quote, value) => void quotePrints(quote, value),
      ),
    )
    for (const sign of ['1', '万', '1,', '十', '1万', '一', '.']) {
      const started = performance.now()
      quotePrints(sign.repeat(100_000 / sign.length), 5)
      expect(performance.now() - started).toBeLessThan(1000)
    }
  })
})
