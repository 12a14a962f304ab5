import type { Folded } from '../figures/fold.ts'
import type { TextSpan } from '../figures/types.ts'
import { yearsIn } from './find-year.ts'
import { datesMeant } from './printed-date.ts'
import type { ReportReading } from './types.ts'

/** Where a page says what was read of its report; null where the words were put together or stand outside the text. */
export interface ReportPlaces {
  title: TextSpan | null
  bureau: TextSpan | null
  year: TextSpan | null
  published: TextSpan | null
}

/**
 * Finds the words behind a reading, for a person who checks it: offsets into the folded text. The title is known; the
 * others are looked for in it first, then in the rest.
 */
export function findPlaces(
  { text }: Pick<Folded, 'text'>,
  report: ReportReading,
  { title, body }: { title: TextSpan | null; body: TextSpan },
): ReportPlaces {
  const titled = title ?? { start: 0, end: 0 }
  const opening = { start: body.start, end: Math.min(body.end, body.start + 800) }
  return {
    title,
    bureau: report.bureau === null ? null : findWords(text, report.bureau, titled.start),
    year:
      report.year === null ? null : (yearIn(text, report.year, titled) ?? yearIn(text, report.year, opening)),
    published: report.published === null ? null : dateIn(text, report.published, body),
  }
}

function findWords(text: string, words: string, from: number): TextSpan | null {
  const after = text.indexOf(words, from)
  const start = after >= 0 ? after : text.indexOf(words)
  return start < 0 ? null : { start, end: start + words.length }
}

function yearIn(text: string, year: number, { start, end }: TextSpan): TextSpan | null {
  const printed = /20\d\d年?度?|二[〇○O零][一二三四五六七八九〇○O零]{2}年?度?/g
  for (const match of text.slice(start, end).matchAll(printed)) {
    // A numeral in words is told as a year only with its 年.
    if (yearsIn(`${match[0]}年`).includes(year))
      return { start: start + match.index, end: start + match.index + match[0].length }
  }
  return null
}

/** The page's own date stands outside the body, above or below; the signature is the last one in it. */
function dateIn(text: string, published: string, body: TextSpan): TextSpan | null {
  const printed =
    /(?:20\d\d|二[〇○O零][〇○O零一二三四五六七八九]{2})[年/.-]?[\d〇○O零一二三四五六七八九十]{1,4}(?:[月/.-][\d一二三四五六七八九十]{1,3})?日?/g
  const found = [...text.matchAll(printed)]
    .filter(([date]) => datesMeant(date).includes(published))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return found.find(({ start, end }) => end <= body.start || start >= body.end) ?? found.at(-1) ?? null
}
