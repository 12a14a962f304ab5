/** Gambling advertisements that hijackers write into government pages, often in place of a word such as 关于. */
const spam =
  /(?:(?:澳门|新?葡京|金沙|威尼斯|永利|太阳城|皇冠|凯发|亚博|乐鱼|开元)[\u4e00-\u9fff]{0,6})?(?:赌场|赌城|博彩|百家乐|老虎机|娱乐城|棋牌|时时彩|六合彩|体育投注|真人视讯)[\u4e00-\u9fff]{0,4}(?:[_\-|](?:澳门|新?葡京|金沙|威尼斯|永利|太阳城|皇冠)?[\u4e00-\u9fff]{0,6}?(?:官网|网址|平台|开户|下载|登录))?[::]?/g
/** A bureau may itself write about gambling; then it warns, bans or punishes. */
const against = /(?:禁|反|拒|防|抵制|打击|查处|取缔|远离|整治|网络|参与|涉|禁止|进入|从事)$/

/** The advertisements found in a text, in order. */
export function findSpam(text: string): string[] {
  return [...text.matchAll(spam)]
    .filter((match) => !against.test(text.slice(Math.max(0, match.index - 4), match.index)))
    .map(([found]) => found)
}

/** A line of text with every advertisement taken out. */
export function withoutSpam(text: string): string {
  return findSpam(text).reduce((rest, found) => rest.replace(found, ''), text)
}
