import { SelectField } from '../../../components/select-field.tsx'
import { basisObstacle } from '../../../core/compare/basis/basis-obstacle.ts'
import { basisNames } from '../../../core/compare/measure-text.ts'
import type { Selection } from '../../../core/compare/selection.ts'
import { type Basis, bases, type View } from '../../../core/schema/compare-state.ts'

interface BasisControlProps {
  basis: Basis
  selection: Selection
  view: View
  onChange: (basis: Basis) => void
}

/** What is made of the printed numbers. A basis that makes no sense for the selection stays in sight and says why. */
export function BasisControl({ basis, selection, view, onChange }: BasisControlProps) {
  return (
    <SelectField
      label="怎么算"
      width="narrow"
      value={basis}
      options={bases.map((value) => ({
        value,
        label: basisNames[value],
        obstacle: basisObstacle(value, selection, view),
      }))}
      onChange={onChange}
    />
  )
}
