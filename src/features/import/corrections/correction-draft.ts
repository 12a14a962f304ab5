import { saysTheSame } from '../../../core/review/differences.ts'
import { readAmounts } from '../../../core/review/read-selected.ts'
import { checkValue } from '../../../core/package/check-figures.ts'
import { quotePrints } from '../../../core/package/quote-number.ts'
import type { Figure, StatedFigure } from '../../../core/schema/figure.ts'
import type { Indicator } from '../../../core/schema/indicator.ts'

/** One number of the form, as it is typed. */
export interface NumberDraft {
  /** Tells the rows apart, whatever becomes of them. */
  readonly id: number
  readonly amount: string
  readonly qualifier: StatedFigure['qualifier']
  readonly unit: string
  readonly scope: StatedFigure['scope']
  readonly role: StatedFigure['role']
  readonly note: string
}

export interface CorrectionDraft {
  readonly isStated: boolean
  readonly numbers: readonly NumberDraft[]
  readonly why: string
  readonly quote: string
}

/** Begins with what is said now; one empty number where nothing is. */
export function draftOf(
  figures: readonly StatedFigure[],
  { unit }: Indicator,
  { why = '', quote = '' } = {},
): CorrectionDraft {
  const numbers = figures.map(({ value, qualifier, unit: printed, scope, role, note }, id): NumberDraft => ({
    id,
    amount: String(value),
    qualifier,
    unit: printed,
    scope,
    role,
    note,
  }))
  return { isStated: true, numbers: numbers.length === 0 ? [emptyNumber(0, unit)] : numbers, why, quote }
}

export const emptyNumber = (id: number, unit: string): NumberDraft => ({
  id,
  amount: '',
  qualifier: 'exact',
  unit,
  scope: 'bureau',
  role: 'single',
  note: '',
})

/** A number as it is typed: 约1.2万人次 says how exact it is and what is counted; plain digits say neither. */
export function typed(number: NumberDraft, amount: string): NumberDraft {
  const [read] = readAmounts(amount)
  return {
    ...number,
    amount,
    ...(read === undefined || read.qualifier === 'exact' ? {} : { qualifier: read.qualifier }),
    ...(read === undefined || read.unit === '' ? {} : { unit: read.unit }),
  }
}

interface Said {
  readonly after: readonly StatedFigure[]
  /** What keeps it from being written, one Chinese sentence each. */
  readonly faults: readonly string[]
}

/** What the form says. */
export function saidIn(draft: CorrectionDraft, indicator: Indicator, published: readonly Figure[]): Said {
  const numbers = draft.isStated ? draft.numbers : []
  const after = numbers.flatMap(({ amount, qualifier, unit, scope, role: asTyped, note }): StatedFigure[] => {
    const value = readAmounts(amount)[0]?.value
    const role = numbers.length === 1 ? 'single' : asTyped === 'total' ? 'total' : 'part'
    if (value === undefined) return []
    const figure = { indicator: indicator.id, value, qualifier, unit, scope, role } as const
    return [{ ...figure, quote: '', start: null, end: null, rule: 'hand', note }]
  })
  const quote = draft.quote.trim()
  const isUnread = after.length < numbers.length
  const faults = [
    ...(isUnread ? ['请写一个数，例如 82、约1.2万、四十四'] : []),
    ...after.flatMap((figure) => checkValue(figure, indicator)),
    ...(new Set(after.map(({ value }) => value)).size < after.length ? ['同一个数写了两遍'] : []),
    ...(after.filter(({ role }) => role === 'total').length > 1 ? ['总数只能有一个'] : []),
    ...(draft.why.trim() === '' ? ['请写理由：为什么公开数据不对'] : []),
    ...(quote !== '' && after.length > 0 && !after.some(({ value }) => quotePrints(quote, value))
      ? ['报告原话里没有这个数，请照抄写有它的那一句，或留空']
      : []),
    ...(!isUnread && saysTheSame(after, published) ? ['与公开数据一样，没有可更正的'] : []),
  ]
  return { after, faults }
}
