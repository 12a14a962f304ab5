import type { Indicator, IndicatorGroup } from './indicator.ts'

/** The groups of the catalogue as people read them. */
export const groupNames: Record<IndicatorGroup, string> = {
  enforcement_staff: '执法队伍',
  enforcement_activity: '执法活动',
  disputes: '复议、诉讼与信访',
  institutions: '制度与审查',
  services: '政务服务与公开',
  schools: '学校法治',
  leadership: '领导与学法',
}

export const measureNames: Record<Indicator['measure'], string> = {
  stock: '期末数',
  flow: '全年数',
  rate: '比率',
}

export const directionNames: Record<Indicator['direction'], string> = {
  more: '越多越好',
  less: '越少越好',
  none: '不分好坏',
}
