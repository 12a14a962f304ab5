import type { SectionContent } from '../../schema/report.ts'
import type { TextSpan } from '../figures/types.ts'
import type { TextLine } from './lines.ts'
import { isSignature } from './page-furniture.ts'
import type { ReportSection } from './types.ts'

/**
 * Which of the law's contents a report has, and where: by headings, numbered or not; where there is no heading, by the
 * paragraph that says so itself (下一步,我们将…). A heading that names two contents opens both.
 */
export function findSections(
  lines: readonly TextLine[],
  body: TextSpan,
  year: number | null,
): ReportSection[] {
  const text = withoutSignature(lines.filter(({ start, end }) => start >= body.start && end <= body.end))
  const end = text.at(-1)?.end ?? body.end
  return sectionsIn(text, { start: body.start, end }, year)
}

function withoutSignature(lines: readonly TextLine[]): TextLine[] {
  const last = lines.findLastIndex(({ text }) => !isSignature(text))
  return lines.slice(0, last + 1)
}

function sectionsIn(inside: readonly TextLine[], body: TextSpan, year: number | null): ReportSection[] {
  const headings = inside.flatMap((line) => readHeading(line, year)).slice(0, mostHeadings)
  const sections = headings.flatMap((heading, i) => {
    const next = headings.find(({ level }, j) => j > i && level <= heading.level)
    return heading.contents.map((content) => ({
      content,
      heading: heading.text,
      start: heading.start,
      end: next?.start ?? body.end,
    }))
  })
  addPlans(sections, inside, body, year)
  addMeasures(sections, headings, body)
  addFirstResponsible(sections, inside)
  return sections.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** No report has as many; a bound on what noise may cost. */
const mostHeadings = 500

interface Heading extends TextSpan {
  text: string
  /** 1 for 一、 and for a bold line without a number, 2 for (一). */
  level: number
  contents: SectionContent[]
}

const numbered = /^([一二三四五六七八九十]{1,3}[、.])|^([((]?[一二三四五六七八九十]{0,3}[))])/

function readHeading(line: TextLine, year: number | null): Heading[] {
  const number = numbered.exec(line.text)
  const sentence = line.text.search(/[。:;!]/)
  const text = (sentence < 0 ? line.text : line.text.slice(0, sentence)).slice(0, 60)
  const level = number?.[2] === undefined ? 1 : 2
  // Without a number only a short line that is no sentence is a heading.
  if (number === null && (line.text.length > 40 || /[。,;!]/.test(line.text))) return []
  const contents = contentsOf(text.replace(numbered, ''), year, level)
  if (number === null && contents.length === 0) return []
  return [{ text: text.trim(), level, contents, start: line.start, end: line.end }]
}

function contentsOf(heading: string, year: number | null, level: number): SectionContent[] {
  const contents: SectionContent[] = []
  const nextYear = year === null ? '(?!)' : `${year + 1}年`
  if (/第一责任人?的?(?:职责|责任)|主要负责人.{0,12}(?:职责|履职|责任)/.test(heading))
    contents.push('first_responsible')
  if (
    /存在.{0,12}(?:问题|不足|短板|困难|差距)|(?:问题|不足|短板|困难)[和与及、](?:主要)?(?:不足|问题|原因|短板|困难)|主要(?:问题|不足)|薄弱环节|^(?:问题|不足)/.test(
      heading,
    )
  )
    contents.push('shortcomings')
  const ahead = new RegExp(`下一?步|下一?阶段|今后|明年|下年度?|来年|${nextYear}`).test(heading)
  if (
    (level === 1 && ahead) ||
    /工作(?:计划|打算|设想|思路|安排)$|^(?:主要|重点)?(?:安排|打算|思路|计划)|努力方向/.test(heading)
  )
    contents.push('plans')
  if (/其他.{0,6}(?:事项|情况|报告|说明)|需要(?:报告|说明)的.{0,4}(?:事项|情况)/.test(heading))
    contents.push('other')
  if (
    contents.length === 0 &&
    level === 1 &&
    /举措|成效|做法|措施|主要工作|工作(?:开展|完成|落实)?情况|推进情况|落实情况|完成情况|主要情况/.test(
      heading,
    )
  )
    contents.push('measures')
  return contents
}

/** The paragraphs that look ahead, where no heading announces them: the last ones of the body. */
function addPlans(
  sections: ReportSection[],
  inside: readonly TextLine[],
  body: TextSpan,
  year: number | null,
) {
  if (sections.some(({ content }) => content === 'plans')) return
  const nextYear = year === null ? '' : `|${year + 1}年`
  const opener = new RegExp(`^(?:下一?步|下一?阶段|今后|明年|来年|接下来|在今后的工作中${nextYear})`)
  const firstPossible = body.start + (body.end - body.start) / 2
  const first = inside.find(({ start, text }) => start >= firstPossible && opener.test(text))
  if (first === undefined) return
  sections.push({ content: 'plans', heading: '', start: first.start, end: body.end })
  for (const section of sections)
    if (section.start < first.start && section.end > first.start) section.end = first.start
}

/** What stands before the shortcomings is what was done, under whatever headings. */
function addMeasures(sections: ReportSection[], headings: readonly Heading[], body: TextSpan) {
  if (sections.some(({ content }) => content === 'measures')) return
  const start = headings[0]?.start ?? body.start
  const after = sections.filter(({ content, start: at }) => content !== 'first_responsible' && at > start)
  const end = Math.min(body.end, ...after.map(({ start: at }) => at))
  if (end - start >= shortestMeasures) sections.push({ content: 'measures', heading: '', start, end })
}

const shortestMeasures = 200

/** The duty of the heads may be told in a paragraph of the measures, under no heading of its own. */
function addFirstResponsible(sections: ReportSection[], inside: readonly TextLine[]) {
  if (sections.some(({ content }) => content === 'first_responsible')) return
  const plans = sections.find(({ content }) => content === 'plans')
  const told = inside.find(({ text, start }) => {
    if (plans !== undefined && start >= plans.start && start < plans.end) return false
    return /(?:履行|落实|压实|扛牢|当好).{0,14}第一责任人?的?(?:职责|责任)/.test(
      text.replace(/《[^《》]{0,60}》/g, ''),
    )
  })
  if (told === undefined) return
  sections.push({ content: 'first_responsible', heading: '', start: told.start, end: told.end })
}
