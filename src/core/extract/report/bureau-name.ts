/**
 * An education authority's own name, without its place: 教育局, 教育厅, 教育委员会, 教委, and the merged bureaus
 * (教育体育局, 教育和科学技术局, 教体局, 科教局 …).
 */
export const educationOrgan =
  /(?:教育(?:[和与、]?(?:体育|科技|科学技术|科学|文化|文体|卫生|旅游|广电|新闻出版|体)){0,4}(?:局|厅|委员会)|[科文]教[科文]{0,2}体?局|(?<!宗)教(?:[科文]{1,2}体?|体)局|(?<!宗)教委(?!员会))/

const everyOrgan = new RegExp(educationOrgan, 'g')

/** A public body of another branch: a report under its name is not an education bureau's. */
export const otherOrgan =
  /(?:人民政府(?!网|门户)|(?:司法|公安|财政|民政|审计|统计|水利|交通|农业|林业|商务|文化|税务|应急|市场监管|市场监督管理|卫生健康|人力资源|自然资源|生态环境|住房|城乡|发展改革|发展和改革|医疗保障|退役军人|城市管理|综合执法|体育|科技|科学技术)[\u4e00-\u9fff]{0,8}(?:局|厅|委员会)|法院|检察院|街道办事处|[镇乡]政府)/

/** One mention of an education authority: `place` is what stands before its own name, possibly empty. */
export interface BureauMention {
  place: string
  organ: string
  /** Offset of the place. */
  start: number
  end: number
}

/** The education authorities a text names, in order, up to a number no report needs. */
export function bureauMentions(text: string): BureauMention[] {
  const mentions: BureauMention[] = []
  for (const match of text.matchAll(everyOrgan)) {
    const end = match.index + match[0].length
    let start = match.index
    while (start > 0 && match.index - start < longestPlace && /[\u4e00-\u9fff]/.test(text.charAt(start - 1)))
      start--
    mentions.push({ place: text.slice(start, match.index), organ: match[0], start, end })
    if (mentions.length === mostMentions) break
  }
  return mentions
}

/** 新疆维吾尔自治区伊犁哈萨克自治州… is the longest chain met; what stands further left is not a place. */
const longestPlace = 28

const mostMentions = 500
