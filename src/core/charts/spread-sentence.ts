import { soFar } from '../compare/awaited.ts'
import type { Cell } from '../compare/cell.ts'
import { displayValue } from '../compare/cell-text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { coverageText } from '../compare/coverage.ts'
import { unitText } from '../compare/measure-text.ts'
import { fewestPeers, verdictOf } from '../compare/verdict.ts'
import { quartilesOf } from '../compare/quartiles.ts'
import type { SpreadGroup } from './spread-groups.ts'

/**
 * One sentence on how one indicator spreads in one year: who reports, the median, the middle half, the ends. With
 * the reader's own bureau it is the verdict on that bureau against the others of its group instead.
 */
export function spreadSentence(
  comparison: Comparison,
  input: { indicatorId: string; year: number; groups: readonly SpreadGroup[]; own: Cell | null },
): string {
  const { indicatorId, year, groups, own } = input
  if (own !== null && comparison.awaited.length === 0) {
    const group = groups.find(({ cells }) => cells.some((cell) => cell.adcode === own.adcode))
    const cells = (group?.cells ?? []).filter((cell) => cell.adcode !== own.adcode)
    const peersName = group === undefined || group.key === 'all' ? '所选各家' : `所选${group.name}`
    return verdictOf({ own, ownName: comparison.label(own.adcode), cells, peersName }).sentence
  }
  const indicator = comparison.indicators.find((i) => i.id === indicatorId)
  const unit = indicator === undefined ? '' : unitText(indicator, comparison.basis)
  const reported = groups.flatMap((group) => group.reported)
  const spread = quartilesOf(reported.map((cell) => cell.shown.value))
  const head = `${soFar(comparison)}${year}年${indicator?.name_zh ?? indicatorId}，${coverageText(comparison.coverage(indicatorId, year))}`
  if (spread === null) return `${head}，没有数字可画。`
  const ends =
    spread.min === spread.max
      ? `都是${displayValue(spread.min)}${unit}`
      : `从${displayValue(spread.min)}到${displayValue(spread.max)}${unit}`
  if (comparison.awaited.length > 0) return `${head}，${ends}；载齐后再算中位数。`
  if (spread.n < fewestPeers) return `${head}，${ends}；家数太少，不算中位数。`
  const middle = `中位数${displayValue(spread.median)}${unit}，中间一半在${displayValue(spread.q1)}至${displayValue(spread.q3)}之间`
  const inexact = reported.some((cell) => cell.shown.qualifier !== 'exact')
  return `${head}，${ends}，${middle}${inexact ? '（约数和上下限按所印的数计）' : ''}。`
}
