import type { CorrectionRow, PackagedCorrection } from '../schema/correction.ts'
import { type FigureRow, figureSchema, type StatedFigure, statedFigureSchema } from '../schema/figure.ts'
import type { z } from '../schema/zod.ts'
import { groupBy } from '../table/group-by.ts'
import type { Fault } from './fault.ts'
import { chinese, type Located } from './parse-table.ts'

/** The corrections as rows of their table: the inverse of `readCorrections`. */
export function correctionRows(corrections: readonly PackagedCorrection[]): CorrectionRow[] {
  return corrections.flatMap(({ id, report, indicator, published, after, why, quote, at, app }) => {
    const about = { report, indicator, correction: id }
    const told = { words: quote, why, at, app }
    const row = (side: CorrectionRow['side'], n: number, figure: Partial<FigureRow>): CorrectionRow => {
      const { value = null, qualifier = null, scope = null, role = null, start = null, end = null } = figure
      const { unit = '', quote: clause = '', rule = '', note = '', review = null } = figure
      const said = { value, qualifier, unit, scope, role, quote: clause, start, end, rule, review, note }
      return { ...about, side, n, ...said, ...told }
    }
    const side = (name: CorrectionRow['side'], figures: readonly Partial<FigureRow>[]) =>
      figures.length === 0 ? [row(name, 0, {})] : figures.map((figure, index) => row(name, index + 1, figure))
    return [...side('published', published), ...side('corrected', after)]
  })
}

/** The corrections of a table, and all that is wrong with them. One with a fault is left out. */
export function readCorrections(rows: readonly Located<CorrectionRow>[]): {
  readonly corrections: readonly PackagedCorrection[]
  readonly faults: readonly Fault[]
} {
  const corrections: PackagedCorrection[] = []
  const faults: Fault[] = []
  for (const [id, group] of groupBy(rows, ({ row }) => row.correction)) {
    const [first] = group
    if (first === undefined) continue
    const found: Fault[] = []
    const say = (line: number, message: string) => found.push({ file: 'corrections.csv', line, message })
    for (const { line, row } of group)
      if (aboutOf(row) !== aboutOf(first.row))
        say(line, `更正 ${id} 的各行说的不是同一处更正（报告、指标、理由、时间等应相同），请改成一样`)
    const published = sideOf(group, 'published', say).flatMap(({ line, row }) => {
      const figure = figureOf(row)
      return readFigure<FigureRow>(line, { ...figure, report: row.report, review: row.review }, figureSchema)
    })
    const after = sideOf(group, 'corrected', say).flatMap(({ line, row }) =>
      readFigure<StatedFigure>(line, figureOf(row), statedFigureSchema),
    )
    function readFigure<T>(line: number, value: object, schema: z.ZodType<T>): T[] {
      const read = schema.safeParse(value, { error: chinese })
      if (read.success) return [read.data]
      for (const { path, message } of read.error.issues)
        say(line, `${path.length === 0 ? '' : `${path.join('.')} `}${message}`)
      return []
    }
    faults.push(...found)
    const { report, indicator, why, words, at, app } = first.row
    if (found.length === 0)
      corrections.push({ id, report, indicator, published, after, why, quote: words, at, app })
  }
  return { corrections, faults }
}

/** The rows of one side that hold a figure: in their order, none left out, none beside “states none”. */
function sideOf(
  group: readonly Located<CorrectionRow>[],
  side: CorrectionRow['side'],
  say: (line: number, message: string) => void,
): readonly Located<CorrectionRow>[] {
  const rows = group.filter(({ row }) => row.side === side).toSorted((a, b) => a.row.n - b.row.n)
  const line = rows[0]?.line ?? group[0]?.line ?? 1
  const isNone = rows.length === 1 && rows[0]?.row.n === 0
  if (rows.length === 0) say(line, `更正 ${group[0]?.row.correction ?? ''} 缺少 ${side} 的行，请补上`)
  else if (!isNone && rows.some(({ row }, index) => row.n !== index + 1))
    say(line, `${side} 各行的 n 应从 1 起逐一编号；没有写明的只写一行，n 为 0`)
  if (!isNone) return rows
  if (rows.some(({ row }) => row.value !== null))
    say(line, 'n 为 0 是没有写明，不能又有数值；请改正 n 或清空')
  return []
}

const aboutOf = ({ report, indicator, words, why, at, app }: CorrectionRow): string =>
  JSON.stringify([report, indicator, words, why, at, app])

function figureOf(row: CorrectionRow): object {
  const { indicator, value, qualifier, unit, scope, role, quote, start, end, rule, note } = row
  return { indicator, value, qualifier, unit, scope, role, quote, start, end, rule, note }
}
