import type { PackagedCorrection } from '../schema/correction.ts'
import { correctionRule } from '../schema/correction-rule.ts'
import type { Figure } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { Report } from '../schema/report.ts'
import { groupBy } from '../table/group-by.ts'
import type { Fault } from './fault.ts'
import type { Located } from './parse-table.ts'
import { quotePrints } from './quote-number.ts'

interface About {
  readonly reports: ReadonlyMap<string, Report>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly corrections: readonly PackagedCorrection[]
}

/** What is wrong with the figures, given the reports and indicators they speak of and what was corrected in them. */
export function checkFigures(
  figures: readonly Located<Figure>[],
  { reports, indicators, corrections }: About,
): Fault[] {
  const corrected = groupBy(corrections, ({ report, indicator }) => `${report}/${indicator}`)
  const cells = groupBy(figures, ({ row }) => `${row.report}/${row.indicator}`)
  return figures.flatMap(({ line, row }) => {
    const report = reports.get(row.report)
    const indicator = indicators.get(row.indicator)
    const beside = cells.get(`${row.report}/${row.indicator}`) ?? []
    const messages = [
      ...(report
        ? row.rule === correctionRule
          ? checkCorrected(row, report, corrected.get(`${row.report}/${row.indicator}`) ?? [])
          : checkEvidence(row, report)
        : [`reports.csv 里没有报告 ${row.report}，请补上报告或改正代号`]),
      ...(indicator
        ? checkValue(row, indicator)
        : [`indicators.csv 里没有指标 ${row.indicator}，请改正代号`]),
      ...(report && indicator ? checkKind(report, indicator) : []),
      ...checkRole(
        row,
        beside.map((figure) => figure.row),
      ),
    ]
    return messages.map((message) => ({ file: 'figures.csv', line, message }))
  })
}

function checkEvidence(figure: Figure, report: Report): string[] {
  if (figure.quote === '') {
    if (report.coverage === 'full') return ['通读全文的报告，每个数字都要有原文短句（quote、start、end）']
    if (report.url === null) return ['既没有原文短句，报告也没有网址，数字无从查证；请补上其一']
    return []
  }
  return quotePrints(figure.quote, figure.value)
    ? []
    : [`短句“${figure.quote}”里没有 ${figure.value} 这个数，请核对数值或短句`]
}

/** A corrected number has its correction beside it; of a report read whole nobody need know the sentence's place. */
function checkCorrected(
  figure: Figure,
  report: Report,
  corrections: readonly PackagedCorrection[],
): string[] {
  const from = corrections.filter(({ after }) => after.some(({ value }) => value === figure.value))
  if (from.length === 0)
    return [`rule 为 ${correctionRule} 的数字须见于 corrections.csv，请补上这处更正，或改回原来的规则`]
  const isWorded = from.some(({ quote }) => quote !== '')
  if (figure.quote === '' && (isWorded || report.url !== null)) return []
  return checkEvidence(figure, { ...report, coverage: 'opening' })
}

/** What cannot be, of a number of this indicator, one Chinese sentence each. */
export function checkValue(
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  { name_zh, measure, unit: standard }: Indicator,
): string[] {
  const faults: string[] = []
  if (value < 0) faults.push(`${name_zh}不能是负数（${value}），请核对`)
  if (measure === 'rate' && value > 100) faults.push(`${name_zh}是比率，不能超过 100（${value}），请核对`)
  if (measure !== 'rate' && standard !== '元' && !Number.isInteger(value)) {
    faults.push(`${name_zh}按${standard}计数，应为整数（${value}），请核对`)
  }
  if (/^[万亿]/.test(unit)) faults.push(`量词“${unit}”里的“${unit.charAt(0)}”属于数值，请折算后从量词中去掉`)
  return faults
}

function checkKind(report: Report, indicator: Indicator): string[] {
  if (indicator.report_kinds.includes(report.kind)) return []
  const kinds = indicator.report_kinds.join('、')
  return [`${indicator.id} 只能出自 ${kinds} 报告，${report.id} 是 ${report.kind}；请改正报告或指标`]
}

function checkRole({ role }: Figure, beside: readonly Figure[]): string[] {
  if (beside.length === 1) return role === 'part' ? ['同一报告同一指标只有这一个数字，role 应为 single'] : []
  if (role === 'single') return [`同一报告同一指标有 ${beside.length} 个数字，role 应为 part 或 total`]
  const totals = beside.filter((figure) => figure.role === 'total').length
  return role === 'total' && totals > 1 ? [`同一报告同一指标只能有一个 total，现有 ${totals} 个`] : []
}
