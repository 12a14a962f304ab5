import { useMemo } from 'react'
import { Folded } from '../../components/folded.tsx'
import { countsText, saidText } from '../../core/changes/change-text.ts'
import type { FigureChange } from '../../core/changes/figure-changes.ts'
import { annotationNames } from '../../core/changes/match-figures.ts'
import type { VersionChanges } from '../../core/changes/version-changes.ts'
import { reportKindNames } from '../../core/compare/cell-text.ts'
import { ChangeList } from './change-list.tsx'
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

function ChangesOf({ changes, indicator }: { changes: VersionChanges; indicator: string }) {
  const list = useMemo(
    () =>
      changes.figuresOf(indicator).map((change) => ({
        kind: change.kind,
        where: reportText(change),
        what: changeText(change),
      })),
    [changes, indicator],
  )
  return <ChangeList changes={list} measure="个" />
}

const reportText = ({ report: { bureau, year, kind } }: FigureChange): string =>
  `${bureau} ${year}年${kind === 'rule_of_law' ? '' : `（${reportKindNames[kind]}）`}`

/** `未提及 → 0`; where the number stays, what is said about it: `82（改了附注）`. */
function changeText({ kind, before, after }: FigureChange): string {
  if (kind === 'annotated' && before.state === 'stated' && after.state === 'stated') {
    return `${saidText(after)}（改了${annotationNames(before.figure, after.figure).join('、')}）`
  }
  return `${saidText(before)} → ${saidText(after)}`
}
