import { useId } from 'react'
import { basisObstacle } from '../../../core/compare/basis/basis-obstacle.ts'
import { basisNames } from '../../../core/compare/measure-text.ts'
import type { Selection } from '../../../core/compare/selection.ts'
import { type Basis, bases, type View } from '../../../core/schema/compare-state.ts'
import styles from './controls.module.css'

interface BasisControlProps {
  basis: Basis
  selection: Selection
  view: View
  onChange: (basis: Basis) => void
}

/** What is made of the printed numbers. A basis that makes no sense for the selection stays in sight and says why. */
export function BasisControl({ basis, selection, view, onChange }: BasisControlProps) {
  const id = useId()
  return (
    <div className={styles.control}>
      <label htmlFor={id} className={styles.label}>
        怎么算
      </label>
      <select
        id={id}
        className={`${styles.select} ${styles.narrow}`}
        value={basis}
        onChange={(event) => {
          const next = bases.find((known) => known === event.target.value)
          if (next !== undefined) onChange(next)
        }}
      >
        {bases.map((known) => {
          const obstacle = basisObstacle(known, selection, view)
          return (
            <option key={known} value={known} disabled={obstacle !== null}>
              {obstacle === null
                ? basisNames[known]
                : `${basisNames[known]}（${obstacle.replace(/。$/u, '')}）`}
            </option>
          )
        })}
      </select>
    </div>
  )
}
