import type { Sheet, SheetRow } from '../sheet/types.ts'
import { screenColumns } from './screen-columns.ts'
import { columnsOf, findHeading } from './find-columns.ts'
import { notBegun, StageFindings } from './findings.ts'
import { screenDuplicates, screenPlausibility } from './screen-figures.ts'
import { screenRows } from './screen-rows.ts'
import { type ScreenContext, type Screening, type Stage, stageIds } from './types.ts'

/**
 * Screens one table stage by stage: its structure, its columns, values and units, codes, duplicates, plausibility. Rows
 * and cells that fail are left out and named; a table whose columns are not understood proposes nothing.
 */
export function screenSheet(sheet: Sheet, context: ScreenContext): Screening {
  const heading = findHeading(sheet, context.indicators, context.chosen)
  const rows = heading === null ? [] : sheet.rows.filter(({ line }) => line > heading.line)
  const columns = heading === null ? [] : columnsOf(heading, context.indicators, context.chosen)
  const structure = screenStructure(heading, rows)
  const inColumns =
    structure.verdict === 'fail' ? notBegun('columns') : screenColumns(columns, heading?.line ?? 1)
  if (structure.verdict === 'fail' || inColumns.verdict === 'fail') {
    const stages = [structure, inColumns, ...stageIds.slice(2).map(notBegun)]
    return { sheet: sheet.name, columns, stages, figures: [], rows: rows.length, absent: 0 }
  }
  const values = new StageFindings()
  const codes = new StageFindings()
  const read = screenRows(rows, columns, context, { values, codes })
  const duplicates = screenDuplicates(read.figures)
  const plausibility = screenPlausibility(duplicates.figures, context.indicators)
  return {
    sheet: sheet.name,
    columns,
    stages: [
      structure,
      inColumns,
      values.close('values'),
      codes.close('codes'),
      duplicates.stage,
      plausibility.stage,
    ],
    figures: plausibility.figures,
    rows: rows.length,
    absent: read.absent,
  }
}

function screenStructure(heading: SheetRow | null, rows: readonly SheetRow[]): Stage {
  const found = new StageFindings()
  const fail = (line: number, reason: string, remedy: string) =>
    found.add({ verdict: 'fail', line, column: null, reason, remedy })
  if (heading === null) fail(1, '没有找到表头', '第一行写各列的名称，如 地区、年度、指标、数值')
  else if (rows.length === 0) fail(heading.line, '表头下面没有数据', '请检查是否存错了工作表')
  for (const { line, cells } of rows) {
    const extra = cells.slice(heading?.cells.length ?? 0).filter((cell) => cell.trim() !== '')
    if (extra.length === 0) continue
    found.add({
      verdict: 'warning',
      line,
      column: null,
      reason: `比表头多 ${extra.length} 格，多出的没有读`,
      remedy: '含分隔符的内容请加双引号，或补上表头',
    })
  }
  return found.close('structure')
}
