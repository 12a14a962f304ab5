import { Button } from '../../../components/button.tsx'
import type { ReviewItem } from '../../../core/review/types.ts'
import styles from './entry-actions.module.css'
import { indicatorOf } from './review-groups.ts'
import type { ReviewAct } from './review-keys.ts'
import { reviewKeys } from './review-keys.ts'
import type { DeskControl } from './use-desk.ts'

interface EntryActionsProps {
  item: ReviewItem
  desk: DeskControl
  /** Figures of the same indicator that stand, this one included. */
  standing: number
  hasKeys: boolean
}

/** What can be done with the figure at hand. */
export function EntryActions({ item, desk, standing, hasKeys }: EntryActionsProps) {
  const { figure, proposal, state } = item
  const isThere = figure !== null
  const acts = [
    {
      act: 'accept',
      name: '采用',
      isOffered: state !== 'accepted' && (isThere || proposal !== null),
      run: desk.accept,
    },
    { act: 'correct', name: '改正', isOffered: true, run: desk.beginCorrect },
    { act: 'reject', name: '不采用', isOffered: isThere, run: desk.reject },
    { act: 'headline', name: '作为总数', isOffered: isThere && standing > 1, run: desk.chooseHeadline },
    { act: 'split', name: '拆分', isOffered: isThere, run: desk.beginSplit },
    { act: 'merge', name: '合并', isOffered: isThere && standing > 1, run: desk.beginMerge },
    {
      act: 'unstated',
      name: '未提及',
      isOffered: isThere,
      run: (one: ReviewItem) => desk.markSilent(indicatorOf(one), true),
    },
  ] as const
  return (
    <p className={styles.actions}>
      {acts
        .filter(({ isOffered }) => isOffered)
        .map(({ act, name, run }) => (
          <Button
            key={act}
            tone={act === 'accept' && state === 'open' ? 'primary' : 'plain'}
            className={styles.action}
            onClick={() => run(item)}
          >
            {name}
            <KeyHint act={act} isOn={hasKeys} />
          </Button>
        ))}
    </p>
  )
}

/** The key beside a button, for the eye alone: assistive technology hears of keys in the table of keys. */
export function KeyHint({ act, isOn }: { act: ReviewAct; isOn: boolean }) {
  if (!isOn) return null
  const key = reviewKeys.find((one) => one.act === act)?.keys[0]
  return (
    <kbd className={styles.key} aria-hidden="true">
      {key}
    </kbd>
  )
}
