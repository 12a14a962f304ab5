import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../../src/core/extract/figures/read-figures.ts'

// FUZZ_RUNS=100000 npx vitest run tests/core/extract/figures/fuzz.test.ts
const runs = Number(process.env['FUZZ_RUNS'] ?? 3000)

const tokens =
  '行政处罚 行政执法证 法治副校长 法律顾问 学宪法讲宪法 执法人员 培训 检查 校外培训机构 学校 整改通知书 信访 办结率 规范性文件 合法性审查 ' +
  '持有 开展 其中 分别为 均为零 无 未发生 全覆盖 配齐 每年 不少于 计划 去年 同比增加 第 百分之 〔 〕 《 》 “ ” ( ) （ ） 、 ， , 。 ; \n ' +
  '近 约 超 余 多 以上 以内 左右 至 - ~ % ％ 件 宗 名 人 人次 场次 次 家次 份 万元 万 亿 十 百 千 零 两 二 八百六十三 ' +
  '1 25 ２５ 1,282 3.5 2024年 12月 0 99.42 ① ② 金沙城中心赌场 學憲法 複議 xíng zhèng 　 \u00a0 \ud83d\ude00 \ud800'
const soup = fc
  .array(fc.constantFrom(...tokens.split(' '), ' '), { maxLength: 60 })
  .map((parts) => parts.join(''))
const input = fc.oneof({ weight: 4, arbitrary: soup }, fc.string({ unit: 'binary', maxLength: 200 }))

describe('whatever the text', () => {
  test(
    `never throws, quotes where it says, and says the same twice (${runs} inputs)`,
    { timeout: 600_000 },
    () => {
      fc.assert(
        fc.property(input, (text) => {
          const { figures, refused } = readFigures(text, { year: 2024 })
          for (const { start, end, quote } of [...figures, ...refused]) {
            expect(text.slice(start, end)).toBe(quote)
            expect(quote.length).toBeGreaterThan(0)
          }
          for (const { value } of figures) expect(Number.isFinite(value) && value >= 0).toBe(true)
          const keys = figures.map((f) => `${f.indicator}=${f.value}`)
          expect(new Set(keys).size).toBe(keys.length)
          expect(readFigures(text, { year: 2024 })).toEqual({ figures, refused })
        }),
        { numRuns: runs },
      )
    },
  )
})
