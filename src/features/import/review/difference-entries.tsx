import type { ReactNode } from 'react'
import { Button } from '../../../components/button.tsx'
import { useQuotes } from '../../../components/use-quotes.ts'
import { displayValue } from '../../../core/compare/cell-text.ts'
import type { StatedFigure } from '../../../core/schema/figure.ts'
import { reportLink, reviewLink } from '../../../core/schema/link.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import listStyles from './desk-list.module.css'
import styles from './difference-entries.module.css'
import actionStyles from './entry-actions.module.css'
import figureStyles from './figure-entry.module.css'
import { nameOfIndicator } from './review-groups.ts'
import { roleWords } from './state-words.ts'
import type { DeskControl } from './use-desk.ts'

/** Where the published figures, or another file of the reader's, say something else: which of the two stands. */
export function DifferenceEntries({ dataset, desk }: { dataset: Dataset; desk: DeskControl }) {
  const { differences, twins } = desk
  const quoteOf = useQuotes(differences.flatMap(({ published }) => published))
  const [first] = differences
  if (first === undefined && twins.length === 0)
    return (
      <p className={listStyles.none}>
        没有差异。已决定的数字与已发布的同一份报告、与您另外导入的同一份报告逐项对照；没有的无从对照。
      </p>
    )
  return (
    <>
      {first === undefined ? null : (
        <p className={listStyles.hint}>
          已发布的数据里有<a href={reportLink(first.report)}>同一份报告</a>
          ，下面几项说法不同。请看原文，选定以哪个为准。
        </p>
      )}
      {differences.map((difference) => (
        <Difference
          key={difference.indicator}
          name={nameOfIndicator(dataset, difference.indicator)}
          stands={difference.stands}
          hasChanged={difference.hasChanged}
          sides={[
            { id: 'own', label: '自己读的', figures: difference.own },
            {
              id: 'published',
              label: '已发布的',
              figures: difference.published.map((figure) => {
                const quote = quoteOf(figure)
                return quote.state === 'ready' ? { ...figure, quote: quote.text } : figure
              }),
            },
          ]}
          onSettle={(side) => desk.settle(difference, side)}
        />
      ))}
      {twins.length === 0 ? null : (
        <p className={listStyles.hint}>
          您还导入过同一部门、同一年度的另一份文件，复核的结果不同。选定之前，比较里记作“存疑”，两份都不采用。
        </p>
      )}
      {twins.map((difference) => (
        <Difference
          key={`${difference.indicator}/${difference.other.sha256}`}
          name={nameOfIndicator(dataset, difference.indicator)}
          stands={difference.stands}
          hasChanged={difference.hasChanged}
          sides={[
            { id: 'own', label: '这份文件', figures: difference.own },
            {
              id: 'other',
              label: '另一份文件',
              link: <a href={reviewLink(difference.other.sha256)}>{difference.other.report.name}</a>,
              figures: difference.theirs,
            },
          ]}
          onSettle={(side) => desk.settleTwins(difference, side)}
        />
      ))}
    </>
  )
}

interface DifferenceProps<S extends string> {
  name: string
  stands: S | null
  hasChanged: boolean
  sides: readonly { id: S; label: string; link?: ReactNode; figures: readonly StatedFigure[] }[]
  onSettle: (side: S) => void
}

function Difference<S extends string>({ name, stands, hasChanged, sides, onSettle }: DifferenceProps<S>) {
  return (
    <section className={listStyles.group} aria-label={name}>
      <h2 className={listStyles.name}>
        {name}
        {hasChanged ? <span className={figureStyles.tag}>选定之后又有变化</span> : null}
        <span className={figureStyles.state}>{stands === null ? '待定' : '已选定'}</span>
      </h2>
      <div className={styles.sides}>
        {sides.map(({ id, label, link, figures }) => (
          <div key={id} className={styles.side} data-stands={stands === id}>
            <p className={styles.label}>
              {label} {link}
            </p>
            <Figures figures={figures} />
            <Button
              className={actionStyles.action}
              aria-pressed={stands === id}
              aria-label={`${name} 以${label}为准`}
              onClick={() => onSettle(id)}
            >
              以此为准
            </Button>
          </div>
        ))}
      </div>
    </section>
  )
}

function Figures({ figures }: { figures: readonly StatedFigure[] }) {
  if (figures.length === 0) return <p className={figureStyles.value}>未提及</p>
  return (
    <ul>
      {figures.map((figure, index) => (
        <li key={index}>
          <span className={figureStyles.value}>{displayValue(figure.value, figure.qualifier)}</span>
          <span className={figureStyles.unit}>
            {figure.unit}
            {figure.role === 'single' ? '' : ` ${roleWords[figure.role]}`}
          </span>
          {figure.quote === '' ? null : <q className={styles.quote}>{figure.quote}</q>}
        </li>
      ))}
    </ul>
  )
}
