import { useMemo } from 'react'
import { lineSentence, rankSentence } from '../../core/charts/chart-summary.ts'
import { compare } from '../../core/compare/comparison.ts'
import { linkKnowledge } from '../../core/compare/link-knowledge.ts'
import { resolveSelection } from '../../core/compare/selection.ts'
import { parseCompareLink } from '../../core/schema/link.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { type Example, examples } from './examples.ts'
import styles from './start-page.module.css'

/** Comparisons that work in one click, each with what it finds in the data of today. */
export function ExampleList({ dataset }: { dataset: Dataset }) {
  const cards = useMemo(
    () => examples.map((example) => ({ ...example, finding: find(dataset, example) })),
    [dataset],
  )
  return (
    <ul className={styles.examples}>
      {cards.map((card) => (
        <li key={card.link}>
          <a className={styles.example} href={card.link}>
            <span className={styles.exampleTitle}>{card.title}</span>
            <span className={styles.exampleText}>{card.finding}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function find(dataset: Dataset, { link }: Example): string {
  const { state } = parseCompareLink(link, linkKnowledge(dataset))
  const comparison = compare(dataset, resolveSelection(dataset, state))
  const [indicator] = comparison.indicators
  const [year] = comparison.years
  if (indicator === undefined || year === undefined) return ''
  return state.view === 'line'
    ? lineSentence(comparison, indicator.id)
    : rankSentence(comparison, indicator.id, year)
}
