import { displayValue, stateWords } from '../compare/cell-text.ts'
import type { FigureCounts, Said } from './figure-changes.ts'
import type { RowChanges } from './row-changes.ts'
import type { VersionChanges } from './version-changes.ts'

/** `82`, `约200`, `≥180（分项）`, `0`, `12（存疑）`; or why there is no number: 未提及, 未读全, 无报告. */
export function saidText(said: Said): string {
  if (said.state !== 'stated') return stateWords[said.state]
  const { value, qualifier, role, review } = said.figure
  const part = role === 'part' ? '（分项）' : ''
  return displayValue(value, qualifier) + part + (review === 'ambiguous' ? '（存疑）' : '')
}

/** `新增 12 个，改动 3 个`; what there is none of is left out. */
export function countsText(counts: FigureCounts): string {
  const words = [
    ['新增', counts.added],
    ['改动', counts.changed],
    ['撤下', counts.withdrawn],
    ['只改说明', counts.annotated],
  ] as const
  return words.flatMap(([word, count]) => (count > 0 ? [`${word} ${count} 个`] : [])).join('，')
}

/** What differs, most telling first, one clause each: `数字新增 12 个，改动 3 个`. Never empty: two versions do differ. */
export function changeClauses(changes: VersionChanges): readonly string[] {
  const figures = countsText(changes.figures)
  const clauses = [
    ...(figures === '' ? [] : [`数字${figures}`]),
    ...rowClause('报告', '份', changes.reports),
    ...rowClause('指标', '项', changes.indicators),
    ...rowClause('地区', '个', changes.regions),
    ...rowClause('人口数', '个', changes.denominators),
    ...(changes.quotesOnly.length === 0 ? [] : [`${changes.quotesOnly.length} 个省的原句文字有更动`]),
  ]
  return clauses.length === 0 ? ['数字、报告和定义都没有变，只是文件重新发布过'] : clauses
}

function rowClause(name: string, measure: string, rows: RowChanges<unknown>): string[] {
  const words = [
    ['新增', rows.added.length],
    ['改动', rows.changed.length],
    ['撤下', rows.withdrawn.length],
  ] as const
  const said = words.flatMap(([word, count]) => (count > 0 ? [`${word} ${count} ${measure}`] : []))
  return said.length === 0 ? [] : [name + said.join('，')]
}
