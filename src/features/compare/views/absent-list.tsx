import type { AbsentCell } from '../../../core/compare/cell.ts'
import { stateWords } from '../../../core/compare/cell-text.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import type { Ranking } from '../../../core/compare/rank.ts'
import styles from './absent-list.module.css'

interface AbsentListProps {
  comparison: Comparison
  absent: Ranking['absent']
  onOpen: (cell: AbsentCell) => void
}

/** The bureaus without a value, by the reason, where they are too many to stand below the bars. */
export function AbsentList({ comparison, absent, onOpen }: AbsentListProps) {
  return (
    <dl className={styles.list}>
      {absent.map((group) => (
        <div key={group.state} className={styles.group}>
          <dt className={styles.state}>
            {stateWords[group.state]} <span className={styles.count}>{group.cells.length} 家</span>
          </dt>
          <dd>
            <details>
              <summary className={styles.summary}>{opening(comparison, group.cells)}</summary>
              <ul className={styles.names}>
                {group.cells.map((cell) => (
                  <li key={cell.adcode}>
                    <button type="button" className={styles.name} onClick={() => onOpen(cell)}>
                      {comparison.label(cell.adcode)}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function opening(comparison: Comparison, cells: readonly AbsentCell[]): string {
  const shown = 4
  const names = cells.slice(0, shown).map((cell) => comparison.label(cell.adcode))
  return names.join('、') + (cells.length > shown ? '……' : '')
}
