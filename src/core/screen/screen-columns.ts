import { StageFindings } from './findings.ts'
import type { ColumnRole, ScreenedColumn, Stage } from './types.ts'

/** Whether the columns say what is needed: a region, a year, and numbers by indicator in one of two layouts. */
export function screenColumns(columns: readonly ScreenedColumn[], line: number): Stage {
  const found = new StageFindings()
  const has = (role: ColumnRole) => columns.some((column) => column.role === role)
  const measures = columns.filter(({ role }) => role.startsWith('measure:'))
  const missing = (reason: string, remedy: string) =>
    found.add({ verdict: 'fail', line, column: null, reason, remedy })
  if (!has('adcode') && !has('region')) missing('没有地区列', '请指定哪一列是地区名称或六位区划代码')
  if (!has('year')) missing('没有年度列', '请指定哪一列是报告的年度，或补一列')
  const isLong = has('indicator') && has('value')
  if (!isLong && measures.length === 0)
    missing('没有指标的数值', '请指定哪些列是指标，或哪一列是指标名称、哪一列是数值')
  if (isLong && measures.length > 0)
    missing('既有“指标、数值”两列，又有以指标为名的列', '请只留一种写法，另一种设为“不用”')
  for (const [index, { heading, role }] of columns.entries()) {
    const first = columns.findIndex((column) => column.role === role)
    if (role === 'ignored' && heading !== '')
      found.add({
        verdict: 'warning',
        line,
        column: heading,
        reason: '不认识这一列，没有读',
        remedy: '若是地区、年度或指标，请在下面指定',
      })
    else if (role !== 'ignored' && role !== 'note' && first < index)
      missing(`“${columns[first]?.heading ?? ''}”与“${heading}”指的是同一样`, '请把其中一列设为“不用”')
  }
  return found.close('columns')
}
