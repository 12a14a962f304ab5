import { Button } from '../../../components/button.tsx'
import { useQuotes } from '../../../components/use-quotes.ts'
import { displayValue } from '../../../core/compare/cell-text.ts'
import type { StatedFigure } from '../../../core/schema/figure.ts'
import { reportLink } from '../../../core/schema/link.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import styles from './desk-list.module.css'
import { nameOfIndicator } from './review-groups.ts'
import { roleWords } from './state-words.ts'
import type { DeskControl } from './use-desk.ts'

/** Where the published figures of the same report say something else: which of the two stands. */
export function DifferenceEntries({ dataset, desk }: { dataset: Dataset; desk: DeskControl }) {
  const { differences } = desk
  const quoteOf = useQuotes(differences.flatMap(({ published }) => published))
  const [first] = differences
  if (first === undefined)
    return (
      <p className={styles.none}>
        没有差异。已决定的数字与已发布的同一份报告逐项对照；没有发布过的报告无从对照。
      </p>
    )
  return (
    <>
      <p className={styles.hint}>
        已发布的数据里有<a href={reportLink(first.report)}>同一份报告</a>
        ，下面几项说法不同。请看原文，选定以哪个为准。
      </p>
      {differences.map((difference) => {
        const name = nameOfIndicator(dataset, difference.indicator)
        const { stands } = difference
        return (
          <section key={difference.indicator} className={styles.group} aria-label={name}>
            <h2 className={styles.name}>
              {name}
              {difference.hasChanged ? <span className={styles.tag}>选定之后又有变化</span> : null}
              <span className={styles.state}>{stands === null ? '待定' : '已选定'}</span>
            </h2>
            <div className={styles.sides}>
              {(['own', 'published'] as const).map((side) => (
                <div key={side} className={styles.side} data-stands={stands === side}>
                  <p className={styles.label}>{side === 'own' ? '自己读的' : '已发布的'}</p>
                  {side === 'own' ? (
                    <Figures figures={difference.own} />
                  ) : (
                    <Figures
                      figures={difference.published.map((figure) => {
                        const quote = quoteOf(figure)
                        return quote.state === 'ready' ? { ...figure, quote: quote.text } : figure
                      })}
                    />
                  )}
                  <Button
                    className={styles.action}
                    aria-pressed={stands === side}
                    aria-label={`${name} 以${side === 'own' ? '自己读的' : '已发布的'}为准`}
                    onClick={() => desk.settle(difference, side)}
                  >
                    以此为准
                  </Button>
                </div>
              ))}
            </div>
          </section>
        )
      })}
    </>
  )
}

function Figures({ figures }: { figures: readonly StatedFigure[] }) {
  if (figures.length === 0) return <p className={styles.value}>未提及</p>
  return (
    <ul>
      {figures.map((figure, index) => (
        <li key={index}>
          <span className={styles.value}>{displayValue(figure.value, figure.qualifier)}</span>
          <span className={styles.unit}>
            {figure.unit}
            {figure.role === 'single' ? '' : ` ${roleWords[figure.role]}`}
          </span>
          {figure.quote === '' ? null : <q className={styles.quote}>{figure.quote}</q>}
        </li>
      ))}
    </ul>
  )
}
