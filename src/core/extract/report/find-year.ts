import type { ReportWarning } from './types.ts'

export interface YearClues {
  title: string
  /** The body's first few hundred characters. */
  opening: string
  /** Headings of the body: 2023年工作计划 speaks for 2022. */
  headings: readonly string[]
  published: string | null
}

export interface FoundYear {
  year: number | null
  warnings: ReportWarning[]
}

/**
 * The year reported on. The title says it; where it does not, the opening does. The year of publication never counts,
 * it only tells that a year after it cannot be right.
 */
export function findYear({ title, opening, headings, published }: YearClues): FoundYear {
  const publishedYear = published === null ? null : Number(published.slice(0, 4))
  const titled = yearsIn(title)[0] ?? null
  const told = toldYear(opening, headings, publishedYear)
  if (titled === null) {
    if (told !== null) return { year: told, warnings: [] }
    return { year: null, warnings: [{ id: 'year_unknown', message: '标题和开头都没有写明报告年度' }] }
  }
  const tooLate =
    publishedYear !== null &&
    (titled > publishedYear || (titled === publishedYear && beforeAutumn(published)))
  if (tooLate && told !== null && told < titled) {
    const message = `标题写${titled}年，正文写${told}年，公布于${published ?? ''}：按正文`
    return { year: told, warnings: [{ id: 'year_doubtful', message }] }
  }
  if (tooLate) {
    const message = `标题写${titled}年，但公布于${published ?? ''}`
    return { year: titled, warnings: [{ id: 'year_doubtful', message }] }
  }
  if (told !== null && told !== titled) {
    return {
      year: titled,
      warnings: [{ id: 'year_doubtful', message: `标题写${titled}年，正文写${told}年` }],
    }
  }
  return { year: titled, warnings: [] }
}

/** A report on a whole year is not published before its last months. */
function beforeAutumn(published: string | null): boolean {
  return published !== null && Number(published.slice(5, 7)) < 10
}

/** Years named on their own: not in a range (2021-2025年), not in a quoted title or a document number. */
export function yearsIn(text: string): number[] {
  const own = text
    .replace(/《[^《》]{0,80}》|[〔[(]20\d\d[〕\])]\s*\d*号?/g, ' ')
    .replace(/(?<!\d)20\d\d年?\s*[-~至]\s*20\d\d年?|20\d\d20\d\d年?/g, ' ')
    .replace(/二[〇○O零][一二三四五六七八九〇○O零]{2}(?=年)/g, (found) => arabicYear(found))
  return [...own.matchAll(/(?<!\d)20[0-4]\d(?=\d{1,2}月|\D|$)/g)].map(([year]) => Number(year))
}

function arabicYear(printed: string): string {
  return Array.from(printed, (digit) => String(Math.max(0, '〇一二三四五六七八九'.indexOf(digit)))).join('')
}

function toldYear(opening: string, headings: readonly string[], publishedYear: number | null): number | null {
  const votes = new Map<number, number>()
  const vote = (year: number, weight: number) => votes.set(year, (votes.get(year) ?? 0) + weight)
  for (const year of yearsIn(opening)) vote(year, 1)
  // 现将2024年…情况报告如下 states the year outright.
  for (const match of opening.matchAll(
    /现[将就](?:我局|本局)?[^。]{0,30}?(?=报告如下|汇报如下|总结如下|情况)/g,
  )) {
    for (const year of yearsIn(match[0])) vote(year, 3)
  }
  for (const heading of headings) {
    for (const year of yearsIn(heading))
      vote(/计划|安排|打算|思路|设想|重点/.test(heading) ? year - 1 : year, 2)
  }
  const possible = [...votes].filter(([year]) => publishedYear === null || year <= publishedYear)
  const [best, second] = possible.sort((a, b) => b[1] - a[1])
  if (best === undefined || (second !== undefined && second[1] === best[1])) return null
  return best[0]
}
