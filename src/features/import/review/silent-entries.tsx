import { Button } from '../../../components/button.tsx'
import type { Review } from '../../../core/review/types.ts'
import { groupNames } from '../../../core/schema/indicator-names.ts'
import { groupBy } from '../../../core/table/group-by.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import listStyles from './desk-list.module.css'
import actionStyles from './entry-actions.module.css'
import styles from './silent-entries.module.css'
import { nameOfIndicator, silentIndicators } from './review-groups.ts'
import type { DeskControl } from './use-desk.ts'

/** Indicators nothing was read for: said to be 未提及 one by one, or put in from the text. */
export function SilentEntries({
  dataset,
  review,
  desk,
}: {
  dataset: Dataset
  review: Review
  desk: DeskControl
}) {
  const groups = groupBy(
    silentIndicators(dataset, review),
    (id) => dataset.indicatorById.get(id)?.group ?? '',
  )
  return (
    <>
      <p className={listStyles.hint}>
        这些指标没有读到数。复核完毕后，全文读到的报告一律算“未提及”；逐项标出表示您在原文里找过。
      </p>
      {[...groups].map(([group, some]) => (
        <section key={group} className={listStyles.group}>
          <h2 className={listStyles.name}>{group === '' ? '其他' : groupNames[group]}</h2>
          <ul>
            {some.map((id) => {
              const isMarked = review.unstated.has(id)
              const name = nameOfIndicator(dataset, id)
              return (
                <li key={id} className={styles.silent}>
                  <span className={styles.silentName}>{name}</span>
                  <Button
                    className={actionStyles.action}
                    aria-pressed={isMarked}
                    aria-label={`${name} 未提及`}
                    onClick={() => desk.markSilent(id, !isMarked)}
                  >
                    未提及
                  </Button>
                  <Button
                    tone="quiet"
                    className={actionStyles.action}
                    aria-label={`补充 ${name}`}
                    onClick={() => desk.beginAdd(id)}
                  >
                    补充
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}
