import type { StatedFigure } from '../schema/figure.ts'
import { groupBy } from '../table/group-by.ts'
import { countedFigures } from './counted-figures.ts'
import type { KeptImport } from './types.ts'

/**
 * What a file says on an indicator by what was decided: nothing at all (null) where it was not read whole or its review
 * goes on, that it does not state it (empty) where silence counts.
 */
export function statementsOf(kept: KeptImport): (indicator: string) => readonly StatedFigure[] | null {
  const said = groupBy(countedFigures(kept), ({ indicator }) => indicator)
  const silence = kept.isFinished && kept.coverage === 'full' ? [] : null
  return (indicator) => said.get(indicator) ?? silence
}
