import type { MergeConflict } from '../core/package/merge-rows.ts'
import type { PatchConflict } from '../core/review/patch-rows.ts'
import type { StatedFigure } from '../core/schema/figure.ts'

/** 440281-2024 的 …：已有 58（exact, single），要加入的是 … */
export function conflictWords({ report, indicator, ours, theirs }: MergeConflict): string {
  const told = (figures: MergeConflict['ours']) =>
    figures.map(({ value, qualifier, role }) => `${value}（${qualifier}, ${role}）`).join('、')
  return `${report} 的 ${indicator}：已有 ${told(ours)}，要加入的是 ${told(theirs)}`
}

/** Why corrections of one figure cannot be applied; every one of them is named. */
export function patchConflictWords({ kind, corrections, published }: PatchConflict): string {
  const [{ report, indicator }] = corrections
  const each = corrections.map(
    ({ id, published: then, after, at }) =>
      `更正 ${id}（${at?.slice(0, 10) ?? '时间不详'}）把 ${told(then)} 改为 ${told(after)}`,
  )
  const now = kind === 'gone' ? '' : `，现在公开的是 ${told(published)}`
  return `${report} 的 ${indicator}：${why[kind]}${now}；${each.join('；')}`
}

const why: Readonly<Record<PatchConflict['kind'], string>> = {
  changed: '公开的数字在更正之后变了',
  gone: '这里没有这份报告或这个指标可更正',
  differ: '几处更正说法不同',
}

/** All that is compared. */
function told(figures: readonly StatedFigure[]): string {
  if (figures.length === 0) return '没有写'
  const words = ({ value, qualifier, scope, role }: StatedFigure) =>
    `${value}（${[qualifier, scope, role].join(', ')}）`
  return figures.map(words).join('、')
}
