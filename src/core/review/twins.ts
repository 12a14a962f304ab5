import type { StatedFigure } from '../schema/figure.ts'
import type { Indicator } from '../schema/indicator.ts'
import { draft } from '../user-log/changes.ts'
import type { EntryDraft } from '../user-log/entry.ts'
import type { PayloadOf } from '../user-log/kinds.ts'
import { reportOf, saysTheSame } from './differences.ts'
import { statementsOf } from './statements.ts'
import type { KeptImport, TwinSettlement } from './types.ts'

/** One indicator of which another own file on the same bureau and year says something else. */
export interface TwinDifference {
  readonly report: string
  readonly indicator: string
  /** Empty where the file was read whole and does not state it. */
  readonly own: readonly StatedFigure[]
  readonly other: KeptImport
  readonly theirs: readonly StatedFigure[]
  /** Which of exactly these two the reader let stand, on whichever of the two desks; null while that is open. */
  readonly stands: TwinSettlement['stands'] | null
  /** It was settled once, and one side says something else since. */
  readonly hasChanged: boolean
}

/** Against every other own file on the same report whose review is finished; one that is not may still change. */
export function twinDifferencesOf(
  kept: KeptImport,
  imports: Iterable<KeptImport>,
  indicators: readonly Indicator[],
): readonly TwinDifference[] {
  const report = reportOf(kept.identity)
  if (report === null) return []
  const saidBy = statementsOf(kept)
  return [...imports]
    .filter((one) => one.isFinished && one.sha256 !== kept.sha256 && reportOf(one.identity) === report)
    .flatMap((other) => {
      const saidByOther = statementsOf(other)
      return indicators.flatMap(({ id: indicator }): TwinDifference[] => {
        const [own, theirs] = [saidBy(indicator), saidByOther(indicator)]
        if (own === null || theirs === null || saysTheSame(own, theirs)) return []
        const settled = settledBetween({ kept, said: own }, { kept: other, said: theirs }, indicator)
        return [{ report, indicator, own, other, theirs, ...settled }]
      })
    })
}

/** What one file says on an indicator. */
export interface Statement {
  readonly kept: KeptImport
  readonly said: readonly StatedFigure[]
}

/** Whichever desk it was settled on, the last word counts, as long as both say what they said then. */
export function settledBetween(
  own: Statement,
  other: Statement,
  indicator: string,
): Pick<TwinDifference, 'stands' | 'hasChanged'> {
  const here = own.kept.twins.get(`${indicator}/${other.kept.sha256}`)
  const there = other.kept.twins.get(`${indicator}/${own.kept.sha256}`)
  const words = [
    ...(here ? [here] : []),
    ...(there ? [{ ...there, stands: opposite[there.stands], own: there.theirs, theirs: there.own }] : []),
  ].sort((a, b) => b.place - a.place)
  const [last] = words.filter((one) => saysTheSame(one.own, own.said) && saysTheSame(one.theirs, other.said))
  return { stands: last?.stands ?? null, hasChanged: last === undefined && words.length > 0 }
}

const opposite = { own: 'other', other: 'own' } as const

/** Lets one of the two stand. */
export const settleTwins = (
  { sha256, step }: Pick<KeptImport, 'sha256' | 'step'>,
  { report, indicator, own, other, theirs }: TwinDifference,
  stands: TwinSettlement['stands'],
): EntryDraft[] => {
  const pair = [sha256, other.sha256].map((one) => one.slice(0, 12)).sort()
  return [
    draft('twins.settled', `twins/${report}/${indicator}/${pair.join('-')}`, {
      step: step + 1,
      import: sha256,
      other: other.sha256,
      indicator,
      stands,
      own: [...own],
      theirs: [...theirs],
    } satisfies PayloadOf<'twins.settled'>),
  ]
}
