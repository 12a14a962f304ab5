import type { ItemState } from '../../../core/review/types.ts'
import type { Qualifier, StatedFigure } from '../../../core/schema/figure.ts'

export const itemStateWords: Readonly<Record<ItemState, string>> = {
  open: '待定',
  accepted: '已采用',
  corrected: '已改正',
  rejected: '不采用',
  added: '补充的',
}

export const qualifierWords: Readonly<Record<Qualifier, string>> = {
  exact: '确数',
  approx: '约',
  at_least: '至少（≥）',
  at_most: '至多（≤）',
}

export const scopeWords: Readonly<Record<StatedFigure['scope'], string>> = {
  bureau: '机关本身',
  system: '全系统（学校和教职工）',
}

export const roleWords: Readonly<Record<StatedFigure['role'], string>> = {
  single: '唯一的数',
  total: '总数',
  part: '分项',
}
