import type { Denominator } from '../schema/denominator.ts'
import type { Region } from '../schema/region.ts'
import { type Report, reportId, sectionContents } from '../schema/report.ts'
import type { Fault } from './fault.ts'
import type { Located } from './parse-table.ts'

const levelsAbove = { province: [], prefecture: ['province'], county: ['province', 'prefecture'] } as const
const levelNames = { province: '省级', prefecture: '地级', county: '县级' } as const

/** Every region stands below a region of a level above its own, and its initials are those of its pinyin. */
export function checkRegions(
  regions: readonly Located<Region>[],
  byCode: ReadonlyMap<string, Region>,
): Fault[] {
  return regions.flatMap(({ line, row }) =>
    [...checkParent(row, byCode), ...checkInitials(row)].map((message) => ({
      file: 'regions.csv',
      line,
      message,
    })),
  )
}

function checkParent({ level, parent }: Region, byCode: ReadonlyMap<string, Region>): string[] {
  if (level === 'province') return parent === null ? [] : ['省级没有上级，parent 应留空']
  if (parent === null) return [`${levelNames[level]}须写明上级代码 parent`]
  const above = byCode.get(parent)
  if (!above) return [`regions.csv 里没有上级 ${parent}，请补上或改正代码`]
  const allowed: readonly string[] = levelsAbove[level]
  return allowed.includes(above.level)
    ? []
    : [`${levelNames[level]}的上级不能是${levelNames[above.level]}（${parent} ${above.name_zh}）`]
}

function checkInitials({ pinyin, initials }: Region): string[] {
  const expected = pinyin
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('')
  return initials === expected ? [] : [`首字母“${initials}”与拼音“${pinyin}”不符，应为“${expected}”`]
}

export function checkDenominators(
  rows: readonly Located<Denominator>[],
  byCode: ReadonlyMap<string, Region>,
): Fault[] {
  return rows.flatMap(({ line, row }) => {
    const messages: string[] = []
    if (!byCode.has(row.adcode)) messages.push(`regions.csv 里没有区划 ${row.adcode}，请补上或改正代码`)
    if (row.residents_aged_5_14_2020 > row.residents_2020) {
      messages.push(
        `5 至 14 岁人口（${row.residents_aged_5_14_2020}）多于常住人口（${row.residents_2020}），请核对`,
      )
    }
    return messages.map((message) => ({ file: 'denominators.csv', line, message }))
  })
}

/** A report is named by what it is, lies in a known region, and links only to a government page. */
export function checkReports(
  reports: readonly Located<Report>[],
  byCode: ReadonlyMap<string, Region>,
): Fault[] {
  return reports.flatMap(({ line, row }) =>
    [...checkIdentity(row, byCode), ...checkPublication(row), ...checkSections(row)].map((message) => ({
      file: 'reports.csv',
      line,
      message,
    })),
  )
}

function checkIdentity(report: Report, byCode: ReadonlyMap<string, Region>): string[] {
  const { id, adcode, year, kind } = report
  const expected = reportId(adcode, year, kind)
  return [
    ...(id === expected ? [] : [`代号 ${id} 与区划、年度、种类不符，应为 ${expected}`]),
    ...(byCode.has(adcode) ? [] : [`regions.csv 里没有区划 ${adcode}，请补上或改正代码`]),
  ]
}

function checkPublication({ published, published_basis, year, url }: Report): string[] {
  const faults: string[] = []
  if (published !== null && Number(published.slice(0, 4)) < year) {
    faults.push(`发布日期 ${published} 早于报告年度 ${year} 开始，请核对`)
  }
  if ((published === null) !== (published_basis === null)) {
    faults.push('published 与 published_basis 须同时填写或同时留空')
  }
  if (url !== null && !/\.gov\.cn$/.test(hostOf(url))) {
    faults.push(`网址 ${url} 不是政府网站（gov.cn），不能链接；请换成官方网页或留空`)
  }
  return faults
}

/** Only a rule-of-law report read whole can be said to have, or to lack, what the law asks. */
function checkSections({ kind, coverage, sections }: Report): string[] {
  if (kind !== 'rule_of_law' || coverage !== 'full') {
    const why = '只有通读全文的法治政府建设报告才填 sections，这里应留空'
    return sections === null ? [] : [why]
  }
  if (sections === null) return ['通读全文的报告须填 sections：写了法定内容的哪几部分']
  const expected = sectionContents.filter((content) => sections.includes(content))
  if (expected.join() === sections.join()) return []
  return [`sections“${sections.join('|')}”重复或次序不对，应为“${expected.join('|')}”`]
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/:?#]+)/.exec(url)?.[1] ?? ''
}
