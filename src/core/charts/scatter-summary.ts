import { soFar } from '../compare/awaited.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { PairedCells } from '../compare/paired-cells.ts'
import type { Indicator } from '../schema/indicator.ts'

/** One sentence on a scatter plot: who has which number and who has both. It says nothing of a relation. */
export function scatterSentence(
  comparison: Comparison,
  [x, y]: readonly [Indicator, Indicator],
  { pairs, onlyX, onlyY }: PairedCells,
): string {
  const total = comparison.regions.length
  const year = comparison.years[0] ?? ''
  const counts = `有${x.name_zh}的${pairs.length + onlyX.length}家，有${y.name_zh}的${pairs.length + onlyY.length}家`
  const both = pairs.length === 0 ? '没有一家两项都有' : `两项都有的${pairs.length}家，一点一家`
  return `${soFar(comparison)}${year}年，${total}家教育部门中，${counts}，${both}。`
}
