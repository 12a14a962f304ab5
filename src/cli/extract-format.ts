import { styleText } from 'node:util'
import { displayValue, reportKindNames } from '../core/compare/cell-text.ts'
import { timeliness } from '../core/compare/deadline.ts'
import { refusalNames } from '../core/extract/figures/refusal-names.ts'
import type { FigureReading } from '../core/extract/figures/types.ts'
import { regionPath } from '../core/extract/report/region-names.ts'
import { groupNames } from '../core/schema/indicator-names.ts'
import { indicatorGroups } from '../core/schema/indicator.ts'
import { sectionContents } from '../core/schema/report.ts'
import { sectionNames } from '../core/schema/section-names.ts'
import { emphasiseNumber } from './emphasise-number.ts'
import type { Catalogue } from './extract-effects.ts'
import type { ExtractedFile } from './extract-file.ts'

export interface FormattedReport extends ExtractedFile {
  file: string
}

/** One report for a reader at a terminal: what it is, its figures by group with quotes, what was refused, warnings. */
export function formatReport(read: FormattedReport, catalogue: Catalogue, colour: boolean): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text)
  const parts = [
    head(read, catalogue, paint),
    sections(read, paint),
    figures(read, catalogue, paint),
    refused(read, paint),
    warnings(read, paint),
    losses(read, paint),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`
}

type Paint = (style: 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', text: string) => string

function head({ file, report }: FormattedReport, { regions }: Catalogue, paint: Paint): string {
  const region = report.adcode === null ? undefined : regions.byAdcode.get(report.adcode)
  const facts = [
    report.bureau ?? '机关不明',
    region === undefined ? '地区不明' : regionPath(region, regions),
    report.year === null ? '年度不明' : `${report.year}年`,
    reportKindNames[report.kind],
  ]
  return [
    paint('bold', report.title ?? '（无标题）'),
    paint('dim', file),
    facts.join(' · '),
    `公布：${published(report, paint)}`,
  ].join('\n')
}

function published(report: FormattedReport['report'], paint: Paint): string {
  const basis = report.published_basis === 'signature' ? '（落款日期）' : ''
  const date = report.published === null ? '日期不明' : `${report.published}${basis}`
  if (report.year === null) return date
  const due = timeliness({ ...report, year: report.year })
  switch (due.state) {
    case 'on_time':
      return `${date}，${paint('green', `按时（期限 ${due.deadline}）`)}`
    case 'late':
      return `${date}，${paint('red', `晚了${due.atLeast ? '至少' : ''} ${due.days} 天（期限 ${due.deadline}）`)}`
    case 'unknown':
      return `${date}，是否按时不明（期限 ${due.deadline}）`
    case 'not_applicable':
      return date
  }
}

function sections({ report }: FormattedReport, paint: Paint): string {
  if (report.kind !== 'rule_of_law') return ''
  const marks = sectionContents.map((content) => {
    if (report.sections.some((section) => section.content === content))
      return paint('green', `✓ ${sectionNames[content]}`)
    return content === 'other'
      ? paint('dim', `– ${sectionNames[content]}`)
      : paint('red', `✗ 没有${sectionNames[content]}`)
  })
  return `应报内容：${marks.join('  ')}`
}

function figures({ figures: all }: FormattedReport, { indicators }: Catalogue, paint: Paint): string {
  if (all.length === 0) return '没有读到数字。'
  const groups = indicatorGroups.flatMap((group) => {
    const lines = indicators
      .filter((indicator) => indicator.group === group)
      .flatMap(({ id, name_zh }) =>
        all.filter((figure) => figure.indicator === id).map((figure) => figureLines(name_zh, figure, paint)),
      )
    return lines.length === 0 ? [] : [`${paint('cyan', groupNames[group])}\n${lines.join('\n')}`]
  })
  return `数字 ${all.length} 个\n${groups.join('\n')}`
}

function figureLines(name: string, figure: FigureReading, paint: Paint): string {
  const role = { single: '', total: '（总数）', part: '（分项）' }[figure.role]
  const value = `${displayValue(figure.value, figure.qualifier)}${figure.unit === '%' ? '%' : ` ${figure.unit}`}`
  const quote = emphasiseNumber(oneLine(figure.quote), figure.value, (text) => paint('bold', text))
  const note = figure.note === '' ? '' : `  ${paint('yellow', figure.note)}`
  return `  ${name}  ${paint('bold', value.trim())}${role}${note}\n    ${quote}  ${paint('dim', figure.rule)}`
}

function refused({ refused: all }: FormattedReport, paint: Paint): string {
  if (all.length === 0) return ''
  const lines = all.map(({ reason, quote }) => paint('dim', `  ${refusalNames[reason]}：${oneLine(quote)}`))
  return `未采用 ${all.length} 处\n${lines.join('\n')}`
}

function warnings({ report }: FormattedReport, paint: Paint): string {
  return report.warnings.map(({ message }) => paint('yellow', `注意：${message}`)).join('\n')
}

function losses({ document }: FormattedReport, paint: Paint): string {
  return document.losses.map(({ message }) => paint('dim', `读取：${message}`)).join('\n')
}

/** A quote of a page may hold tags and line breaks; a reader wants neither. */
function oneLine(quote: string): string {
  return quote
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
