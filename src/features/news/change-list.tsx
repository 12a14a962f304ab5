import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { useBatches } from '../../components/use-batches.ts'
import type { FigureChangeKind } from '../../core/changes/match-figures.ts'
import styles from './changes-panel.module.css'

/** One thing that differs between two versions. */
export interface Change {
  readonly kind: FigureChangeKind
  /** What it is: a bureau and year, a report, a definition. */
  readonly where: string
  /** What stood there and what will; null where the kind says it all. */
  readonly what: ReactNode
}

interface ChangeListProps {
  changes: readonly Change[]
  /** Measure word: `个`, `处`. */
  measure: string
}

/** Changes, some at a time, and how many are not listed yet. */
export function ChangeList({ changes, measure }: ChangeListProps) {
  const { shown, next, left, more } = useBatches(changes, 100)
  return (
    <>
      <ul className={styles.list}>
        {changes.slice(0, shown).map(({ kind, where, what }, index) => (
          <li key={index} className={styles.change}>
            <span className={styles.kind} data-kind={kind}>
              {kindNames[kind]}
            </span>
            <span className={styles.where}>{where}</span>
            {what === null ? null : <span className={styles.values}>{what}</span>}
          </li>
        ))}
      </ul>
      {left === 0 ? null : (
        <p>
          <Button tone="quiet" onClick={more}>
            再列 {next} {measure}
          </Button>{' '}
          还有 {left} {measure}没有列出
        </p>
      )}
    </>
  )
}

const kindNames: Readonly<Record<FigureChangeKind, string>> = {
  added: '新增',
  changed: '改动',
  withdrawn: '撤下',
  annotated: '只改说明',
}
