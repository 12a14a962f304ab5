import type { Indicator } from '../schema/indicator.ts'
import type { Sheet, SheetRow } from '../sheet/types.ts'
import type { ChosenRoles, ColumnRole, ScreenedColumn } from './types.ts'

/** The heading row: the one of the first ten that has most known headings; the first that has cells where none is known. */
export function findHeading(
  { rows }: Sheet,
  indicators: readonly Indicator[],
  chosen: ChosenRoles,
): SheetRow | null {
  let best: { row: SheetRow; known: number } | null = null
  for (const row of rows.slice(0, 10)) {
    const known = columnsOf(row, indicators, chosen).filter(({ role }) => role !== 'ignored').length
    if (known > (best?.known ?? 0)) best = { row, known }
  }
  return best?.row ?? rows.find(({ cells }) => cells.length > 1) ?? null
}

export function columnsOf(
  heading: SheetRow,
  indicators: readonly Indicator[],
  chosen: ChosenRoles,
): ScreenedColumn[] {
  const measures = new Map<string, string>(
    indicators.flatMap(({ id, name_zh }) => [[id, id] as const, [headingKey(name_zh), id] as const]),
  )
  return heading.cells.map((cell) => {
    const key = headingKey(cell)
    const measure = measures.get(key)
    const found = Object.hasOwn(names, key) ? names[key] : undefined
    const given = Object.hasOwn(chosen, key) ? chosen[key] : undefined
    const role = given ?? found ?? (measure === undefined ? 'ignored' : (`measure:${measure}` as const))
    return { heading: cell.trim(), role, factor: factorOf(cell) }
  })
}

/** A heading without spaces, case and the unit in brackets. */
export function headingKey(heading: string): string {
  return heading
    .replace(/[\s\u3000]+/g, '')
    .replace(/[（(][^（()）]*[)）]$/, '')
    .toLowerCase()
}

/** 罚没金额（万元） holds ten-thousands. */
function factorOf(heading: string): number {
  const unit = /[（(]\s*(?:单位[:：])?\s*([百千万亿])[^（()）]*[)）]\s*$/.exec(heading)?.[1]
  return unit === undefined ? 1 : (factors[unit] ?? 1)
}

const factors: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

const names: Readonly<Record<string, ColumnRole>> = {
  adcode: 'adcode',
  区划代码: 'adcode',
  行政区划代码: 'adcode',
  地区代码: 'adcode',
  region: 'region',
  地区: 'region',
  地区名称: 'region',
  区县: 'region',
  县区: 'region',
  行政区划: 'region',
  year: 'year',
  年度: 'year',
  年份: 'year',
  报告年度: 'year',
  indicator: 'indicator',
  指标: 'indicator',
  指标名称: 'indicator',
  value: 'value',
  值: 'value',
  数值: 'value',
  数量: 'value',
  note: 'note',
  备注: 'note',
  说明: 'note',
}
