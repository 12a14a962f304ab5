/**
 * Places where a page visibly lost characters, as short quotes: years run into months (`20243月`) or into each other
 * (`20212025年`), a year without its 年 (`2019市教育局`), a slash for a measure word (`1282/、`), a bracket that closes
 * what was never opened.
 */
export function findLostCharacters(text: string): string[] {
  return [...text.matchAll(lost)].map(([found]) => found.trim()).slice(0, mostQuoted)
}

const mostQuoted = 20
const lost =
  /(?<!\d)20\d\d\d{1,4}[月日](?!\d)|(?<!\d)20\d\d20\d\d年|(?<!\d)20\d\d[市区县省我本全局](?![\d年])|(?<!\d)\d{1,9}\/[、,。;]|^\)[\u4e00-\u9fff]{1,6}|(?:处罚|通知书|机构)\d+(?=[、,。;\n]|$)|〔20\d\d\d+号/gm
