/** Words between a head and its number that name nothing themselves. */
const fillers = (
  '共计 共有 共 合计 总计 累计 总数 总量 总人数 总共 人数 人员 数量 件数 次数 份数 场次 家数 数 达到 达 为 是 有 了 已 均 各 都 等 ' +
  '案件 事项 案 调整后 全年 今年 年内 本年度 本年 年度 目前 截至 现有 计 的 : “ ” " ( ) 仅 只 也 则 分别 全部 顺利 已经 工作 活动 任务 同志 ' +
  '余 名 决定 文书 情况 全县 全市 全区 全局 我局 并 其中 专业 优秀 及 和 到 约 近 超 实际 实有 新 专职 兼职'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)
const byFirst = new Map<string, string[]>()
for (const word of fillers) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word])

/** A head on the other side of a list mark names another item. */
const listStep = 8

/** The characters of a stretch that are not filling; at least this much stands between head and number. */
export function gapLength(text: string, start: number, end: number): number {
  if (end - start > 60) return Number.POSITIVE_INFINITY
  let length = 0
  for (let i = start; i < end;) {
    const filler = byFirst
      .get(text.charAt(i))
      ?.find((word) => i + word.length <= end && text.startsWith(word, i))
    if (filler === undefined) length += '、,，;'.includes(text.charAt(i)) ? listStep : 1
    i += filler?.length ?? 1
  }
  return length
}

const joiners = new Set([
  '、',
  '和',
  '及',
  '与',
  '以及',
  '或',
  '/',
  '案件和',
  '案件及',
  '案件与',
  '案件、',
  '、被',
  '和被',
  '或被',
  ',',
  '，',
])

/** 行政复议、行政诉讼: nothing but a joining word stands between. */
export function isJoiner(text: string, start: number, end: number): boolean {
  return end > start && end - start <= 4 && joiners.has(text.slice(start, end))
}
