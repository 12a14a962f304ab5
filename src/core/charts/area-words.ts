import type { AbsentState } from '../compare/cell.ts'
import { displayValue } from '../compare/cell-text.ts'
import type { AreaMedian } from '../compare/province-medians.ts'

/** What an area says of itself on a tile or a map. */
export interface AreaWords {
  /** The number, each number of a small sample, or the one word for why there is none. */
  readonly text: string
  readonly hasNumber: boolean
  /** `3 家`, `仅 1 家`. */
  readonly count: string
  /** One sentence that says all. */
  readonly told: string
  /** `shaded` by its value; `few` outlined and hatched; otherwise the state its bureaus share, or `mixed`. */
  readonly look: 'shaded' | 'few' | 'borrowed' | 'mixed' | AbsentState
}

export function areaWords({ area, cells, median, values, n, few, absence }: AreaMedian): AreaWords {
  const rest = absence === '' ? '' : `；${absence}`
  if (median === null) {
    const sole = soleState(cells)
    return {
      text: sole === 'mixed' || sole === 'borrowed' ? '均无数' : (absence.split(' ')[0] ?? '均无数'),
      hasNumber: false,
      count: `${cells.length} 家`,
      told: `${area.name_zh}：${absence}`,
      look: sole,
    }
  }
  if (few) {
    // The middle of two is a number nobody reported.
    const text = values.map(({ value, qualifier }) => displayValue(value, qualifier)).join('、')
    const told = `${area.name_zh}：样本少，只有 ${n} 家有数，为 ${text}，不算全地的中位数${rest}`
    return { text, hasNumber: true, count: `仅 ${n} 家`, told, look: 'few' }
  }
  const text = displayValue(median.value, median.qualifier)
  // A county's one bureau is no median of anything.
  const told = n === 1 ? `${area.name_zh}：${text}` : `${area.name_zh}：中位数 ${text}，${n} 家有数${rest}`
  return { text, hasNumber: true, count: `${n} 家`, told, look: 'shaded' }
}

/** The state all bureaus of an area share. */
function soleState(cells: AreaMedian['cells']): 'borrowed' | 'mixed' | AbsentState {
  const states = new Set(cells.map((cell) => cell.state))
  const [only] = states
  if (states.size !== 1 || only === undefined) return 'mixed'
  return only === 'reported' ? 'borrowed' : only
}
