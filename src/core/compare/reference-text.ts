import type { Indicator } from '../schema/indicator.ts'
import { type Benchmark, benchmarkOf, fewestForMedian } from './benchmark.ts'
import type { Cell } from './cell.ts'
import { displayValue } from './cell-text.ts'
import type { Comparison } from './comparison.ts'
import { unitText } from './measure-text.ts'
import { fewestPeers, verdictOf } from './verdict.ts'

/** The median a chart may draw as its line of reference; null where there is none or too few report. */
export function referenceMedian(comparison: Comparison, indicatorId: string, year: number): Benchmark | null {
  const { reference } = comparison
  const benchmark = reference.group === null ? null : benchmarkOf(reference.cells(indicatorId, year))
  return benchmark !== null && benchmark.n >= fewestForMedian ? benchmark : null
}

/** `广东省县级中位数 12`, `广东省县级中位数 12（14家）`: beside the line itself. */
export const referenceLabel = (comparison: Comparison, { median, n }: Benchmark): string =>
  `${comparison.reference.group?.name ?? ''}中位数 ${displayValue(median)}（${n}家）`

/**
 * `广东省县级中位数12人（14 / 121 家）`, or why there is none. Null where no reference is wanted, and where too few of
 * the bureaus compared report: nobody asked for their median.
 */
export function referenceText(comparison: Comparison, indicator: Indicator, year: number): string | null {
  const { group, cells } = comparison.reference
  if (group === null) return null
  const all = cells(indicator.id, year)
  const benchmark = benchmarkOf(all)
  if (group.kind === 'compared' && (benchmark?.n ?? 0) < fewestForMedian) return null
  if (benchmark === null) return `${group.name}${all.length}家${year}年都没有可用的数，没有中位数`
  const { median, n, containsInexact } = benchmark
  if (n < fewestForMedian) return `${group.name}只有${n}家报告，不足${fewestForMedian}家，不画中位数`
  const aside = containsInexact ? '，约数和上下限按所印的数计' : ''
  return `${group.name}中位数${displayValue(median)}${unitText(indicator, comparison.basis)}（${n} / ${all.length} 家${aside}）`
}

/**
 * One sentence that holds the chart against its reference: the verdict on the reader's own bureau where it has a
 * value and enough others report, otherwise the median alone. Empty where no reference is wanted.
 */
export function referenceSentence(comparison: Comparison, indicator: Indicator, year: number): string {
  const { own, reference, regions } = comparison
  const text = referenceText(comparison, indicator, year)
  if (reference.group === null || text === null) return ''
  const cell: Cell | null =
    own !== null && regions.some(({ adcode }) => adcode === own)
      ? comparison.cell(indicator.id, own, year)
      : null
  if (cell === null) return `参照：${text}。`
  const verdict = verdictOf({
    own: cell,
    ownName: comparison.label(cell.adcode),
    cells: reference.cells(indicator.id, year),
    peersName: reference.group.name,
  })
  return verdict.kind === 'absent' || verdict.n < fewestPeers ? `参照：${text}。` : verdict.sentence
}
