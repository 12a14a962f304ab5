import { describe, expect, it } from 'vitest'
import { findSpam } from '../../../../src/core/extract/report/spam.ts'

describe('findSpam', () => {
  it.each([
    ['当前位置 > 金沙城中心赌场_澳门金沙官网: > 教育局', ['金沙城中心赌场_澳门金沙官网:']],
    ['印发《澳门新葡京娱乐城官网:印发<公示制度>》', ['澳门新葡京娱乐城官网:']],
    ['严厉打击网络赌博,远离赌场', []],
    ['禁止学生进入棋牌室', []],
    ['开展禁毒、反赌教育12场', []],
  ])('finds in %s %j', (text, found) => {
    expect(findSpam(text)).toEqual(found)
  })
})
