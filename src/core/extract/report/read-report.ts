import { type Folded, fold } from '../figures/fold.ts'
import type { TextSpan } from '../figures/types.ts'
import { educationOrgan, otherOrgan } from './bureau-name.ts'
import { findBody } from './find-body.ts'
import { findBureau } from './find-bureau.ts'
import { findLostCharacters } from './find-lost-characters.ts'
import { findPlaces, type ReportPlaces } from './find-places.ts'
import { findPublished } from './find-published.ts'
import { findSections } from './find-sections.ts'
import { findTitle, type FoundTitle } from './find-title.ts'
import { findYear } from './find-year.ts'
import { linesOf, type TextLine } from './lines.ts'
import type { RegionNames } from './region-names.ts'
import { findSpam } from './spam.ts'
import type { NotAReport, ReportReading, ReportSection, ReportWarning } from './types.ts'

/** A page as text, with its `<meta>` fields by lower-case name where it was HTML. */
export interface ReportPage {
  text: string
  meta?: ReadonlyMap<string, string>
}

/** The report, and where in the text the reader of figures should look. Offsets are into the page's text. */
export interface ReadReport {
  report: ReportReading
  /** What 去年 and the like are told from. */
  year: number | null
  body: TextSpan
  /** The body's text as it was folded for reading. */
  foldedBody: Folded
  planSpans: TextSpan[]
  /** Where the page says what was read. */
  places: ReportPlaces
}

/**
 * Reads what a page says of the report on it: whose, of which year, when published, and which contents it has. A year that
 * a person gave is the one its sentences are read with; what the page says of its year is told beside it.
 */
export function readReport(
  page: ReportPage,
  regions: RegionNames,
  givenYear: number | null = null,
): ReadReport | NotAReport {
  const folded = fold(page.text)
  const { text } = folded
  const lines = linesOf(text)
  const title = findTitle(lines)
  const body = findBody(lines, title)
  const opening = text.slice(body.start, body.start + 800)
  const kind = title?.kind ?? (announcedBelow.test(opening) ? 'rule_of_law' : null)
  if (kind === null) return notAReport('没有找到法治政府建设、行政执法或信息公开年度报告的标题')
  const stranger = strangerIn(title, text)
  if (stranger !== null) return notAReport(stranger)
  if (!hasText(text, body)) return notAReport('只有标题，没有正文（可能只有附件，或是目录页）')

  const meta = page.meta ?? new Map<string, string>()
  const published = findPublished({ text, lines, body, meta: meta.get('pubdate') ?? null })
  const headings = lines
    .filter(({ text: line }) => line.length <= 40 && !/[。;]/.test(line))
    .map(({ text: line }) => line)
  const inBody = headings.filter((line) => /^[一二三四五六七八九十]{1,3}[、.]/.test(line))
  const year = findYear({
    title: title?.text ?? '',
    opening,
    headings: inBody,
    published: published.published,
  })
  const bureau = findBureau(
    {
      title: title?.text ?? '',
      fields: () => bureauFields(lines, body, meta),
      body: text.slice(body.start, body.end),
      page: text,
    },
    regions,
  )
  const readAs = givenYear ?? year.year
  const sections = findSections(lines, body, readAs)
  const warnings = [
    ...(title === null ? [{ id: 'title_missing', message: '没有找到标题' } as const] : []),
    ...textWarnings(text, body),
    ...bureau.warnings,
    ...year.warnings,
    ...published.warnings,
  ]
  const report: ReportReading = {
    bureau: bureau.bureau,
    adcode: bureau.adcode,
    year: year.year,
    published: published.published,
    published_basis: published.basis,
    title: title?.text ?? null,
    kind,
    sections: sections.map((section) => ({ ...section, ...unfolded(folded, section) })),
    warnings,
  }
  const places = findPlaces(folded, report, { title, body })
  return {
    report,
    year: readAs,
    places: placesUnfolded(folded, places),
    body: unfolded(folded, body),
    foldedBody: {
      text: text.slice(body.start, body.end),
      at: folded.at.subarray(body.start, body.end + 1),
    },
    planSpans: planSpans(sections, lines).map((span) => unfolded(folded, span)),
  }
}

const announcedBelow = /法治政府建设(?:工作)?(?:有关|相关|主要)?情况(?:报告|汇报|总结)?如下/

function notAReport(reason: string): NotAReport {
  return { fault: 'not-a-report', reason }
}

/** Nothing is 未提及 on a page that holds a title and an attachment, or a list of reports: it was not read. */
function hasText(text: string, body: TextSpan): boolean {
  return /[。;]/.test(text.slice(body.start, body.end)) || countHanzi(text, body) >= shortestReport
}

/** Why the report is another body's, or null. The title decides; without a name there, the page must name a bureau. */
function strangerIn(title: FoundTitle | null, text: string): string | null {
  if (title !== null && educationOrgan.test(title.text)) return null
  const other = title === null ? null : otherOrgan.exec(title.text)
  if (other !== null) return `标题写的是别的机关（${title?.text ?? ''}），不是教育部门的报告`
  return educationOrgan.test(text) ? null : '全文没有出现教育部门的名称'
}

/** Where else a page names whose report it is: its fields, the signature, the site, the navigation. */
function bureauFields(
  lines: readonly TextLine[],
  body: TextSpan,
  meta: ReadonlyMap<string, string>,
): string[] {
  const above = lines.filter(({ end }) => end <= body.start).map((line) => line.text)
  const labelled = above.filter((line) =>
    /发布机构|发布单位|来源|信息来源|公开主体|发文机关|制发机关/.test(line),
  )
  const signature = lines.filter(({ start, end }) => start >= body.start && end <= body.end).slice(-3)
  const site = ['contentsource', 'sitename'].flatMap((name) => meta.get(name) ?? [])
  const below = lines.filter(({ start }) => start >= body.end).map((line) => line.text)
  return [...labelled, ...signature.map((line) => line.text), ...site, ...above, ...below]
}

function textWarnings(text: string, body: TextSpan): ReportWarning[] {
  const warnings: ReportWarning[] = []
  const spam = findSpam(text)
  if (spam.length > 0)
    warnings.push({ id: 'spam', message: `页面被植入赌博广告${spam.length}处：${spam[0] ?? ''}` })
  const lost = findLostCharacters(text.slice(body.start, body.end))
  if (lost.length > 0)
    warnings.push({ id: 'lost_characters', message: `有缺字：${lost.slice(0, 5).join('、')}` })
  const hanzi = countHanzi(text, body)
  if (hanzi < shortestReport)
    warnings.push({ id: 'too_short', message: `正文只有${hanzi}个汉字，可能不是全文` })
  return warnings
}

const shortestReport = 300

function countHanzi(text: string, { start, end }: TextSpan): number {
  let count = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x4e00 && unit <= 0x9fff) count++
  }
  return count
}

/** Plans, but not the shortcomings that share their heading: there the looking ahead starts at its own paragraph. */
function planSpans(sections: readonly ReportSection[], lines: readonly TextLine[]): TextSpan[] {
  return sections.flatMap(({ content, start, end }) => {
    if (content !== 'plans') return []
    const shared = sections.some((other) => other.content === 'shortcomings' && other.start === start)
    if (!shared) return [{ start, end }]
    const ahead = lines.find(
      (line) =>
        line.start > start &&
        line.end <= end &&
        /^(?:[((]?[一二三四五六七八九十]+[))、.])?(?:下一?步|下一?阶段|今后|明年)/.test(line.text),
    )
    return ahead === undefined ? [] : [{ start: ahead.start, end }]
  })
}

function placesUnfolded(folded: Folded, { title, bureau, year, published }: ReportPlaces): ReportPlaces {
  const placed = (span: TextSpan | null) => (span === null ? null : unfolded(folded, span))
  return { title: placed(title), bureau: placed(bureau), year: placed(year), published: placed(published) }
}

/** The span of the original a span of the folded text stands for. */
function unfolded({ at }: Folded, { start, end }: TextSpan): TextSpan {
  const from = at[start] ?? 0
  return { start: from, end: end > start ? (at[end - 1] ?? from) + 1 : from }
}
