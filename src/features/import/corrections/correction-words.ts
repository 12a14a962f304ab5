import { displayValue } from '../../../core/compare/cell-text.ts'
import type { CorrectionState } from '../../../core/review/corrections.ts'
import type { StatedFigure } from '../../../core/schema/figure.ts'

/** 82人、分项 3次; 没有写 where there is none. */
export function saidWords(figures: readonly Pick<StatedFigure, 'value' | 'qualifier' | 'unit'>[]): string {
  if (figures.length === 0) return '没有写'
  return figures.map(({ value, qualifier, unit }) => `${displayValue(value, qualifier)}${unit}`).join('、')
}

/** How a correction stands, for a list of them. */
export const stateNames: Readonly<Record<CorrectionState['state'], string>> = {
  applies: '已采用',
  changed: '公开数据变了，没有采用',
  adopted: '公开数据已照此改正',
  gone: '报告不在公开数据里了',
  withdrawn: '已撤回',
}
