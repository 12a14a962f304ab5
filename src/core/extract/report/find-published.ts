import type { TextSpan } from '../figures/types.ts'
import { datesMeant, type IsoDate } from './printed-date.ts'
import type { TextLine } from './lines.ts'
import type { ReportWarning } from './types.ts'

export interface PublishedClues {
  text: string
  lines: readonly TextLine[]
  /** Dates stand above the body, below it, or as the last lines of it. */
  body: TextSpan
  /** `<meta name="PubDate">`, where the page has one. */
  meta: string | null
}

export interface FoundPublished {
  published: IsoDate | null
  basis: 'page' | 'signature' | null
  warnings: ReportWarning[]
}

/**
 * The day the report was published: the page's own date if it prints one, else the date under the report. A date that
 * lost characters counts only where it can mean one day, by itself or by another date on the page.
 */
export function findPublished(clues: PublishedClues): FoundPublished {
  const printed = [...metaDates(clues), ...labelledDates(clues), ...bareDates(clues)].sort(
    (a, b) => a.rank - b.rank,
  )
  const certain = new Set(printed.flatMap(({ meant }) => (meant.length === 1 ? meant : [])))
  for (const { meant, rank } of printed) {
    const [day] = meant.length === 1 ? meant : meant.filter((date) => certain.has(date))
    if (day !== undefined)
      return { published: day, basis: rank < signatureRank ? 'page' : 'signature', warnings: [] }
  }
  const [unclear] = printed
  const message = unclear && `日期缺字，可能是${unclear.meant.join('或')}：${unclear.text}`
  return { published: null, basis: null, warnings: message ? [{ id: 'published_doubtful', message }] : [] }
}

interface PrintedDate {
  text: string
  meant: IsoDate[]
  /** Lower is trusted more; from `signatureRank` on it is the date of signing. */
  rank: number
}

const signatureRank = 10
/** What stands before a date, by trust. A page's clock (今天是, 当前时间) is none of these. */
const labels: readonly [RegExp, number][] = [
  [/发[布表](?:时间|日期|于)$/, 1],
  [/(?:公开|公布|发文)(?:时间|日期)$/, 2],
  [/(?:^|[^前在务公新传入加成发印写文理])(?:时间|日期)$/, 3],
  [/(?:更新|上传|录入|添加|编辑)(?:时间|日期)$/, 4],
  [/(?:成文|生成|印发|签发|发文)(?:时间|日期)$/, signatureRank],
]
const dateLike = /20\d\d[年/.-]?\d{1,4}(?:[月/.-]\d{1,2})?日?/g

function metaDates({ meta }: PublishedClues): PrintedDate[] {
  const text = meta?.slice(0, 10).trim() ?? ''
  const meant = datesMeant(text)
  return meant.length > 0 ? [{ text, meant, rank: 1 }] : []
}

function labelledDates({ text, body }: PublishedClues): PrintedDate[] {
  return [text.slice(0, body.start), text.slice(body.end)].flatMap((outside) =>
    [...outside.matchAll(dateLike)].flatMap((match) => {
      const before = outside.slice(Math.max(0, match.index - 16), match.index).replace(/[\s\]】::)]+$/, '')
      const rank = labels.find(([label]) => label.test(before))?.[1]
      const meant = rank === undefined ? [] : datesMeant(match[0])
      return rank === undefined || meant.length === 0 ? [] : [{ text: match[0], meant, rank }]
    }),
  )
}

/** Dates that open a line just under the title (page), or are a whole line at the foot of the report (signature). */
function bareDates({ lines, body }: PublishedClues): PrintedDate[] {
  const above = lines.filter(({ end }) => end <= body.start).slice(-4)
  const foot = lines.filter(({ start, end }) => start >= body.start && end <= body.end).slice(-4)
  const underTitle = above.flatMap(({ text }) => {
    const match = /^\(?(20\d\d[年/.-]\d{1,2}[月/.-]\d{1,2}日?)/.exec(text)
    // In brackets it is the day the report was signed: (2025年1月10日).
    const rank = text.startsWith('(') ? signatureRank + 1 : 5
    return match?.[1] === undefined ? [] : [{ text: match[1], meant: datesMeant(match[1]), rank }]
  })
  const signed = foot.reverse().flatMap(({ text }) => {
    const date = /(?:20\d\d|二[〇○O零])[\d〇○O零一二三四五六七八九十年月日/.\-\s]{1,12}$/.exec(text)?.[0]
    // Nothing but a bureau's name may stand before the date of signing.
    if (date === undefined || text.length - date.length > 30 || /[,。;;、]/.test(text)) return []
    return [{ text: date, meant: datesMeant(date), rank: signatureRank + 1 }]
  })
  return [...underTitle, ...signed].filter(({ meant }) => meant.length > 0)
}
