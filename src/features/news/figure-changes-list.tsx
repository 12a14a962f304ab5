import { useMemo } from 'react'
import { Button } from '../../components/button.tsx'
import { Folded } from '../../components/folded.tsx'
import { useBatches } from '../../components/use-batches.ts'
import { countsText, saidText } from '../../core/changes/change-text.ts'
import type { FigureChange } from '../../core/changes/figure-changes.ts'
import { annotationNames, type FigureChangeKind } from '../../core/changes/match-figures.ts'
import type { VersionChanges } from '../../core/changes/version-changes.ts'
import { reportKindNames } from '../../core/compare/cell-text.ts'
import styles from './changes-panel.module.css'

interface FigureChangesListProps {
  changes: VersionChanges
  indicatorNames: ReadonlyMap<string, string>
}

/** The changed figures, indicator by indicator, each bureau and year with what stood there and what will. */
export function FigureChangesList({ changes, indicatorNames }: FigureChangesListProps) {
  if (changes.byIndicator.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="changed-figures">
      <h3 id="changed-figures">数字，按指标</h3>
      {changes.byIndicator.map(({ indicator, counts }) => (
        <Folded
          key={indicator}
          long
          summaryClass={styles.fold}
          summary={
            <>
              {indicatorNames.get(indicator) ?? indicator}{' '}
              <span className={styles.counts}>{countsText(counts)}</span>
            </>
          }
        >
          {() => <ChangesOf changes={changes} indicator={indicator} />}
        </Folded>
      ))}
    </section>
  )
}

const kindNames: Readonly<Record<FigureChangeKind, string>> = {
  added: '新增',
  changed: '改动',
  withdrawn: '撤下',
  annotated: '只改说明',
}

function ChangesOf({ changes, indicator }: { changes: VersionChanges; indicator: string }) {
  const list = useMemo(() => changes.figuresOf(indicator), [changes, indicator])
  const { shown, next, left, more } = useBatches(list, 100)
  return (
    <>
      <ul className={styles.list}>
        {list.slice(0, shown).map((change, index) => (
          <li key={index} className={styles.change}>
            <span className={styles.kind} data-kind={change.kind}>
              {kindNames[change.kind]}
            </span>
            <span className={styles.where}>
              {change.report.bureau} {change.report.year}年
              {change.report.kind === 'rule_of_law' ? '' : `（${reportKindNames[change.report.kind]}）`}
            </span>
            <span className={styles.values}>{changeText(change)}</span>
          </li>
        ))}
      </ul>
      {left === 0 ? null : (
        <p>
          <Button tone="quiet" onClick={more}>
            再列 {next} 个
          </Button>{' '}
          还有 {left} 个没有列出
        </p>
      )}
    </>
  )
}

/** `未提及 → 0`; where the number stays, what is said about it: `82（改了附注）`. */
function changeText({ kind, before, after }: FigureChange): string {
  if (kind === 'annotated' && before.state === 'stated' && after.state === 'stated') {
    return `${saidText(after)}（改了${annotationNames(before.figure, after.figure).join('、')}）`
  }
  return `${saidText(before)} → ${saidText(after)}`
}
