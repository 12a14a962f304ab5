import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ImportedPackage, ImportedTable } from '../import/types.ts'
import { cellRule } from '../schema/cell-rule.ts'
import { correctionRule } from '../schema/correction-rule.ts'
import type { StatedFigure } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import { type Report, reportId, type ReportKind } from '../schema/report.ts'
import { groupBy } from '../table/group-by.ts'
import type { Dataset } from '../table/dataset.ts'
import { saysTheSame } from './differences.ts'
import { stated } from './stated.ts'

/** One report out of a table or a package of many: a thing to be kept and reviewed by itself. */
export interface ListedReport {
  /** Of the file and the report's id: the same file brought again gives the same. */
  readonly sha256: string
  /** Of a package, as it came. A table knows no more than bureau, year and kind. */
  readonly report: Pick<Report, 'adcode' | 'year' | 'kind' | 'coverage'> & Partial<Report>
  readonly figures: readonly ListedFigure[]
}

export interface ListedFigure {
  readonly figure: StatedFigure
  /** Where in the file it stands, and what somebody else said of it: a line for the eye, around the number as it stands. */
  readonly before: string
  readonly original: string
  readonly after: string
}

/** More than anybody reviews one by one, and than a backup should hold. */
export const mostListed = 1000

/** The reports a table or a package holds. Of a package those that say nothing but what is published are left out. */
export function listedReports(
  reading: ImportedTable | ImportedPackage,
  shown: Dataset,
): readonly ListedReport[] {
  const published = shown.own?.published ?? shown
  if (reading.type === 'table') return ofTable(reading, published)
  return reading.faultCount > 0 ? [] : ofPackage(reading, published)
}

function ofTable({ sha256: file, screenings }: ImportedTable, published: Dataset): readonly ListedReport[] {
  const rows = screenings.flatMap(({ sheet, figures }) =>
    figures.flatMap((row) => {
      const indicator = published.indicatorById.get(row.indicator)
      const kind = indicator === undefined ? undefined : kindFor(indicator)
      return indicator === undefined || kind === undefined
        ? []
        : [{ ...row, sheet, name: indicator.name_zh, kind }]
    }),
  )
  return [...groupBy(rows, ({ adcode, year, kind }) => reportId(adcode, year, kind))].flatMap(
    ([id, some]) => {
      const [first] = some
      if (first === undefined) return []
      const { adcode, year, kind } = first
      const isKnown = published.reportById.has(id)
      const scopeOf = (indicator: string) =>
        (isKnown ? published.figuresOf(id, indicator)[0]?.scope : undefined) ?? 'bureau'
      const figures = some.map(
        ({ sheet, line, column, original, note, name, indicator, value, qualifier }) => {
          const place = `${sheet === '' ? '' : `工作表“${sheet}”`}第 ${line} 行“${column}”列`
          const figure: StatedFigure = {
            indicator,
            value,
            qualifier,
            unit: '',
            // A table does not say whose: taken as it is published, where it is.
            scope: scopeOf(indicator),
            role: 'single',
            // A cell is its own evidence: the report's words are not here.
            quote: '',
            start: null,
            end: null,
            rule: `${cellRule}${place}：${original}`,
            note,
          }
          return { figure, before: `${place} ${name}：`, original, after: note === '' ? '' : `（${note}）` }
        },
      )
      // A table tells what stands in it; what a report leaves out it cannot tell.
      return [
        { sha256: partHash(file, id), report: { adcode, year, kind, coverage: 'opening' as const }, figures },
      ]
    },
  )
}

/** The kind of report that is looked at first for an indicator. */
const kindFor = ({ report_kinds: kinds }: Indicator): ReportKind | undefined =>
  kinds.includes('rule_of_law') ? 'rule_of_law' : kinds[0]

function ofPackage({ sha256: file, rows }: ImportedPackage, published: Dataset): readonly ListedReport[] {
  const byReport = groupBy(rows.figures, ({ report }) => report)
  return rows.reports.flatMap((report): ListedReport[] => {
    const figures = byReport.get(report.id) ?? []
    const isKnown =
      published.reportById.has(report.id) &&
      [...groupBy(figures, ({ indicator }) => indicator)].every(([indicator, said]) =>
        saysTheSame(said, published.figuresOf(report.id, indicator)),
      )
    if (isKnown) return []
    const listed = figures.map((figure) => ({
      // Their correction is not ours, and the package this one is sent on in has no story of it.
      figure: { ...stated(figure), rule: figure.rule === correctionRule ? 'hand' : figure.rule },
      before: `${published.indicatorById.get(figure.indicator)?.name_zh ?? figure.indicator}：`,
      original: `${figure.value}${figure.unit}`,
      after: `（对方${theirReview[figure.review]}）${figure.quote === '' ? '' : `“${figure.quote}”`}`,
    }))
    return [{ sha256: partHash(file, report.id), report, figures: listed }]
  })
}

const theirReview = { checked: '已复核', unchecked: '未复核', ambiguous: '存疑' } as const

const partHash = (file: string, report: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${file}/${report}`)))
