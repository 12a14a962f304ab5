import type { KeyboardEvent, RefObject } from 'react'
import { Button } from '../../../components/button.tsx'
import type { Review } from '../../../core/review/types.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import styles from './desk-list.module.css'
import { DifferenceEntries } from './difference-entries.tsx'
import { KeyHint } from './entry-actions.tsx'
import { FigureForm, type FindWords } from './figure-form.tsx'
import { FigureGroups } from './figure-groups.tsx'
import { RefusedEntries } from './refused-entries.tsx'
import { silentIndicators } from './review-groups.ts'
import { SilentEntries } from './silent-entries.tsx'
import type { DeskControl, DeskTab } from './use-desk.ts'

interface DeskListProps {
  dataset: Dataset
  review: Review
  desk: DeskControl
  pane: RefObject<HTMLDivElement | null>
  hasKeys: boolean
}

/** All there is to decide, in four lists. */
export function DeskList(props: DeskListProps) {
  const { dataset, review, desk, pane, hasKeys } = props
  const { tab, form } = desk
  const counts: Readonly<Record<DeskTab, number>> = {
    figures: review.items.length,
    refused: review.text.refused.length,
    silent: silentIndicators(dataset, review).length,
    differences: desk.differences.length + desk.twins.length,
  }
  const isListed = review.text.listed !== undefined
  const find: FindWords | null = isListed
    ? null
    : (quote) => {
        const start = quote === '' ? -1 : review.text.text.indexOf(quote)
        return start < 0 ? null : { start, end: start + quote.length }
      }
  const onArrow = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key]
    const isInForm = event.target instanceof HTMLElement && event.target.closest('form') !== null
    if (by === undefined || isInForm || event.ctrlKey || event.metaKey || event.altKey) return
    if (tab !== 'figures' && tab !== 'refused') return
    event.preventDefault()
    desk.walk(by)
  }
  return (
    <div className={styles.index}>
      <div className={styles.tabs} role="group" aria-label="列出">
        {tabs
          .filter(({ id }) => !isListed || !ofText.has(id))
          .map(({ id, label }) => (
            <button
              key={id}
              type="button"
              aria-pressed={tab === id}
              className={styles.tab}
              onClick={() => desk.setTab(id)}
            >
              {label} <span className={styles.count}>{counts[id]}</span>
            </button>
          ))}
        {isListed ? null : (
          <Button tone="quiet" className={styles.add} onClick={() => desk.beginAdd()}>
            补充
            <KeyHint act="add" isOn={hasKeys} />
          </Button>
        )}
      </div>
      {form?.kind === 'add' ? (
        <FigureForm
          // A new selection begins the form anew.
          key={`${form.begin.start ?? ''}${form.begin.indicator}`}
          dataset={dataset}
          title="补充一个数字"
          begin={form.begin}
          find={find}
          submit="补充"
          onSave={desk.add}
          onCancel={() => desk.setForm(null)}
        />
      ) : null}
      <div
        // Each list begins at its top.
        key={tab}
        ref={pane}
        className={styles.pane}
        role="region"
        aria-label={tabs.find(({ id }) => id === tab)?.region}
        onKeyDown={onArrow}
      >
        {tab === 'figures' ? <FigureGroups {...props} find={find} /> : null}
        {tab === 'refused' ? <RefusedEntries review={review} desk={desk} hasKeys={hasKeys} /> : null}
        {tab === 'silent' ? <SilentEntries dataset={dataset} review={review} desk={desk} /> : null}
        {tab === 'differences' ? <DifferenceEntries dataset={dataset} desk={desk} /> : null}
      </div>
    </div>
  )
}

/** Where there is no text, nothing was refused in it and nothing can be missed. */
const ofText: ReadonlySet<DeskTab> = new Set(['refused', 'silent'])

const tabs = [
  { id: 'figures', label: '数字', region: '数字，按指标' },
  { id: 'refused', label: '未采用', region: '看过而未采用的数字' },
  { id: 'silent', label: '没读到', region: '没有读到的指标' },
  { id: 'differences', label: '差异', region: '与已发布的和另一份文件的差异' },
] as const
