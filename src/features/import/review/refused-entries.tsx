import { Button } from '../../../components/button.tsx'
import { refusalNames } from '../../../core/extract/figures/refusal-names.ts'
import type { Review } from '../../../core/review/types.ts'
import { groupBy } from '../../../core/table/group-by.ts'
import { QuoteInContext } from '../quote-in-context.tsx'
import { nameOf } from '../use-reader-focus.ts'
import listStyles from './desk-list.module.css'
import actionStyles from './entry-actions.module.css'
import figureStyles from './figure-entry.module.css'
import { KeyHint } from './entry-actions.tsx'
import type { DeskControl } from './use-desk.ts'

/** Numbers the program looked at and left, by reason; each can be put in. */
export function RefusedEntries({
  review,
  desk,
  hasKeys,
}: {
  review: Review
  desk: DeskControl
  hasKeys: boolean
}) {
  const { refused, text } = review.text
  const current = desk.place?.kind === 'refused' ? desk.place.index : null
  if (refused.length === 0) return <p className={listStyles.none}>没有看过而未采用的数字。</p>
  const groups = groupBy(
    refused.map((candidate, index) => ({ candidate, index })),
    ({ candidate }) => candidate.reason,
  )
  return [...groups].map(([reason, some]) => (
    <section key={reason} className={listStyles.group}>
      <h2 className={listStyles.name}>{refusalNames[reason]}</h2>
      <ul>
        {some.map(({ candidate, index }) => (
          <li key={index} className={figureStyles.item} data-current={index === current}>
            <button
              type="button"
              className={figureStyles.entry}
              data-place={nameOf({ kind: 'refused', index })}
              aria-current={index === current}
              tabIndex={index === (current ?? 0) ? 0 : -1}
              onClick={() => desk.choose({ kind: 'refused', index }, 'list')}
            >
              <QuoteInContext text={text} span={candidate} />
            </button>
            {index === current ? (
              <p className={actionStyles.actions}>
                <Button className={actionStyles.action} onClick={() => desk.beginAdd()}>
                  补充为数字
                  <KeyHint act="add" isOn={hasKeys} />
                </Button>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  ))
}
