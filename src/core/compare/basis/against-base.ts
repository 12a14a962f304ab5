import type { Cell, ReportedCell, ShownValue } from '../cell.ts'
import { displayValue, stateWords } from '../cell-text.ts'
import { hasMergedCount } from '../figure-notes.ts'
import { type BasisRule, unmeasured } from './basis-rule.ts'
import { differenceQualifier } from './difference-qualifier.ts'

export interface AgainstBase {
  readonly basis: 'change' | 'pctchange' | 'index'
  /** Null where a base of zero makes no sense. */
  readonly compute: (now: number, base: number) => number | null
}

/** Each value against the same bureau's value in the base year, both as printed. */
export function againstBase({ basis, compute }: AgainstBase): BasisRule {
  return (cells, { baseYear, baseCells }) => {
    const bases = baseCells()
    return cells.map((cell, row): Cell => {
      if (cell.state !== 'reported') return cell
      const base = bases[row]
      if (base?.state !== 'reported') {
        const what = base === undefined ? '没有数' : stateWords[base.state]
        return unmeasured(cell, `基年${baseYear}年${what}，没有可比的数。`)
      }
      const differs = whyNotComparable(cell, base)
      if (differs !== null) return unmeasured(cell, differs)
      const value = compute(cell.headline.value, base.headline.value)
      if (value === null) {
        return unmeasured(cell, `基年${baseYear}年的数是0，以它为分母没有意义。`)
      }
      // A year against itself is one number twice, however exact it is.
      const qualifier =
        cell.year === baseYear
          ? 'exact'
          : differenceQualifier(cell.headline.qualifier, base.headline.qualifier)
      if (qualifier === null) return unmeasured(cell, undeterminedWhy(cell.headline, base.headline))
      return { ...cell, shown: { value, qualifier }, computed: { basis, base } }
    })
  }
}

/** A change of what is counted is no change of the number. */
function whyNotComparable(cell: ReportedCell, base: ReportedCell): string | null {
  const both = `${base.year}年与${cell.year}年`
  if (cell.headline.figure.scope !== base.headline.figure.scope) {
    return `${both}口径不同：一年是全系统，一年是本机关。`
  }
  if (hasMergedCount(cell) !== hasMergedCount(base)) return `${both}口径不同：只有一年是合并口径。`
  return null
}

function undeterminedWhy(now: ShownValue, base: ShownValue): string {
  const from = displayValue(base.value, base.qualifier)
  const to = displayValue(now.value, now.qualifier)
  return `从${from}到${to}，变了多少无从知道。`
}
