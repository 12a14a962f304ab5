import { useMemo, useState } from 'react'
import { type Fold, Folded } from '../../components/folded.tsx'
import { useAfterPaint } from '../../components/use-after-paint.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import type { Notice } from '../../core/compare/notice.ts'
import { noticesOf } from '../../core/compare/notices.ts'
import type { RegionsSelector } from '../../core/schema/compare-state.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import { SetApart } from './set-apart.tsx'
import styles from './comparability-notes.module.css'

/** More than this at once is a wall; the rest is one click away. */
const shownAtOnce = 4
/** Up to so many more stand in the page although folded, so that its own search finds them. */
const mostFolded = 40

interface ComparabilityNotesProps {
  comparison: Comparison
  indicators: readonly Indicator[]
  /** Compares other bureaus instead; undefined where the comparison is only to be read. */
  onRegions: ((regions: RegionsSelector) => void) | undefined
}

/** Why values side by side may not mean the same, naming the bureaus; those that count otherwise can be set apart. */
export function ComparabilityNotes(props: ComparabilityNotesProps) {
  const { comparison, indicators } = props
  const ready = useAfterPaint(comparison)
  const notices = useMemo(
    () => (ready ? noticesOf({ ...comparison, indicators }) : null),
    [ready, comparison, indicators],
  )
  // Another selection does not fold what the reader unfolded.
  const fold = useState(false)
  if (notices?.length === 0) return null
  // One element before and after: what stands around it is not touched again.
  return (
    <aside role={notices === null ? undefined : 'note'} className={styles.notes} aria-label="口径提示">
      <h3 className={styles.title}>口径提示</h3>
      {notices === null ? <p>正在核对……</p> : <Notes {...props} notices={notices} fold={fold} />}
    </aside>
  )
}

interface NotesProps extends ComparabilityNotesProps {
  notices: readonly Notice[]
  fold: Fold
}

function Notes({ comparison, indicators, notices, onRegions, fold }: NotesProps) {
  const rows = (some: readonly Notice[]) =>
    some.map((notice) => (
      <li key={`${notice.indicator.id}/${notice.message}`}>
        {indicators.length > 1 ? `${notice.indicator.name_zh}：` : ''}
        {notice.message}
        {onRegions === undefined ? null : (
          <SetApart comparison={comparison} notice={notice} onRegions={onRegions} />
        )}
      </li>
    ))
  const rest = notices.slice(shownAtOnce)
  return (
    <>
      <ul className={styles.list}>{rows(notices.slice(0, shownAtOnce))}</ul>
      {rest.length > 0 ? (
        <Folded
          summary={`还有 ${rest.length} 条`}
          summaryClass={styles.more}
          long={rest.length > mostFolded}
          fold={fold}
        >
          {() => <ul className={styles.list}>{rows(rest)}</ul>}
        </Folded>
      ) : null}
    </>
  )
}
