import type { Indicator } from '../schema/indicator.ts'
import type { ReportedCell } from './cell.ts'
import type { Comparison } from './comparison.ts'

export type NoticeKind =
  | 'own'
  | 'basis'
  | 'unmeasured'
  | 'borrowed'
  | 'merged'
  | 'scope'
  | 'largest_part'
  | 'inexact'
  | 'conflict'
  | 'doubtful'
  | 'sources'
  | 'note'

/** One reason why values side by side may not mean the same. */
export interface Notice {
  readonly kind: NoticeKind
  readonly indicator: Indicator
  /** One Chinese sentence, naming the bureaus. */
  readonly message: string
  /** The bureaus it is about, in the selection's order. */
  readonly adcodes: readonly string[]
}

/** One notice about the bureaus of the cells; none where there are no cells. */
export function about(
  kind: NoticeKind,
  indicator: Indicator,
  cells: readonly Pick<ReportedCell, 'adcode' | 'year'>[],
  comparison: Comparison,
  sentence: (who: string) => string,
): readonly Notice[] {
  if (cells.length === 0) return []
  const names: string[] = []
  const adcodes: string[] = []
  const years = yearsByBureau(cells)
  for (const { adcode } of comparison.regions) {
    const some = years.get(adcode)
    if (!some) continue
    const when = comparison.years.length > 1 ? `（${some.join('、')}年）` : ''
    names.push(comparison.label(adcode) + when)
    adcodes.push(adcode)
  }
  return [{ kind, indicator, message: sentence(nameSome(names)), adcodes }]
}

function yearsByBureau(
  cells: readonly Pick<ReportedCell, 'adcode' | 'year'>[],
): ReadonlyMap<string, readonly number[]> {
  const years = new Map<string, number[]>()
  for (const { adcode, year } of cells) {
    const some = years.get(adcode)
    if (some) some.push(year)
    else years.set(adcode, [year])
  }
  return years
}

/** The first few by name; `adcodes` always holds them all. */
export function nameSome(names: readonly string[]): string {
  const shown = 6
  return names.length <= shown ? names.join('、') : `${names.slice(0, shown).join('、')}等${names.length}家`
}
