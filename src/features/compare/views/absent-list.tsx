import { Button } from '../../../components/button.tsx'
import { Folded } from '../../../components/folded.tsx'
import { useBatches } from '../../../components/use-batches.ts'
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
            <Folded
              summary={opening(comparison, group.cells)}
              summaryClass={styles.summary}
              long={group.cells.length > longest}
            >
              {() => <Names comparison={comparison} cells={group.cells} onOpen={onOpen} />}
            </Folded>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** More names than anybody looks through at once. */
const longest = 200

interface NamesProps extends Pick<AbsentListProps, 'comparison' | 'onOpen'> {
  cells: readonly AbsentCell[]
}

function Names({ comparison, cells, onOpen }: NamesProps) {
  const { shown, next, left, more } = useBatches(cells, longest)
  return (
    <ul className={styles.names}>
      {cells.slice(0, shown).map((cell) => (
        <li key={cell.adcode}>
          <button type="button" className={styles.name} onClick={() => onOpen(cell)}>
            {comparison.label(cell.adcode)}
          </button>
        </li>
      ))}
      {left > 0 ? (
        <li>
          <Button tone="quiet" onClick={more}>
            再列 {next} 家（还有 {left} 家）
          </Button>
        </li>
      ) : null}
    </ul>
  )
}

function opening(comparison: Comparison, cells: readonly AbsentCell[]): string {
  const shown = 4
  const names = cells.slice(0, shown).map((cell) => comparison.label(cell.adcode))
  return names.join('、') + (cells.length > shown ? '……' : '')
}
