import type { Basis } from '../schema/compare-state.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { Cell, ReportedCell } from './cell.ts'
import { displayCell } from './cell-text.ts'
import { qualifierSigns } from './qualifier-signs.ts'

/** As the control offers them. */
export const basisNames: Readonly<Record<Basis, string>> = {
  raw: '报告原数',
  per100k: '每10万居民',
  per10kchildren: '每万名5–14岁儿童',
  change: '与起始年相差',
  pctchange: '比起始年增减百分比',
  index: '指数（起始年=100）',
  rank: '名次',
  percentile: '百分位',
}

/** The unit of what is shown, for a caption in brackets: `人`, `人／10万居民`, `个百分点`. */
export function unitText(indicator: Pick<Indicator, 'unit' | 'measure'>, basis: Basis): string {
  switch (basis) {
    case 'raw':
      return indicator.unit
    case 'per100k':
      return `${indicator.unit}／10万居民`
    case 'per10kchildren':
      return `${indicator.unit}／万名5–14岁儿童`
    case 'change':
      return indicator.measure === 'rate' ? '个百分点' : indicator.unit
    case 'pctchange':
      return '增减%'
    case 'index':
      return '指数，起始年=100'
    case 'rank':
      return '名次'
    case 'percentile':
      return '百分位'
  }
}

/** `法治副校长人数（人／10万居民）`: the title of a table or an axis. */
export function measureTitle(indicator: Indicator, basis: Basis): string {
  const what = basis === 'change' ? '，与起始年相差' : ''
  return `${indicator.name_zh}（${unitText(indicator, basis)}${what}）`
}

/** ` · 每10万居民` after a title; nothing for the numbers as printed. */
export const basisSuffix = (basis: Basis): string => (basis === 'raw' ? '' : ` · ${basisNames[basis]}`)

/** A cell in a sentence: `82人`, `每10万居民9.99人`, `+12人`, `第3名`, `82人（2023年）`; without a value its state in words. */
export function quantityText(cell: Cell): string {
  if (cell.state !== 'reported') return displayCell(cell)
  const year = cell.borrowed === null ? '' : `（${cell.borrowed.year}年）`
  return withUnit({ ...cell, borrowed: null }) + year
}

function withUnit(cell: ReportedCell): string {
  const text = displayCell(cell)
  const { unit } = cell.indicator
  switch (cell.computed?.basis) {
    case undefined:
      return text + unit
    case 'per100k':
    case 'per10kchildren':
      return `${basisNames[cell.computed.basis]}${text}${unit}`
    case 'change':
      return text + unitText(cell.indicator, 'change')
    case 'pctchange':
      return `${text}%`
    case 'index':
      return `指数${text}`
    case 'rank':
      return `${qualifierSigns[cell.shown.qualifier]}第${cell.shown.value}名`
    case 'percentile':
      return `百分位${text}`
  }
}
