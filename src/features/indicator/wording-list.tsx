import { useMemo } from 'react'
import { QuoteWithNumber } from '../../components/quote-with-number.tsx'
import { useQuotes } from '../../components/use-quotes.ts'
import { wordingsOf } from '../../core/compare/wordings.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import { reportLink } from '../../core/schema/link.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './indicator-page.module.css'

const mostWordings = 8
/** Reports repeat each other's wording, so more are looked through than are shown. */
const mostLookedThrough = 60

/** How reports word it: clauses from the reports read whole, and the catalogue's usual phrases. */
export function WordingList({ dataset, indicator }: { dataset: Dataset; indicator: Indicator }) {
  const found = useMemo(() => wordingsOf(dataset, indicator.id, mostLookedThrough), [dataset, indicator])
  const quoteOf = useQuotes(found.map(({ figure }) => figure))
  const quotes = found.map((wording) => ({ ...wording, quote: quoteOf(wording.figure) }))
  const known = quotes.flatMap(({ quote, ...wording }) =>
    quote.state === 'ready' ? [{ ...wording, text: quote.text }] : [],
  )
  const wordings = known
    .filter(({ text }, at) => known.findIndex((other) => other.text === text) === at)
    .slice(0, mostWordings)
  const failed = quotes.find(({ quote }) => quote.state === 'failed')
  return (
    <section className={styles.section} aria-labelledby="wordings">
      <h2 id="wordings" className={styles.subtitle}>
        报告里怎么写
      </h2>
      {found.length === 0 ? (
        <p className={styles.meta}>读了全文的报告里还没有这一项的原句。</p>
      ) : wordings.length === 0 ? (
        <p className={styles.meta}>{failed ? '原文没有取到，联网后再打开会再试。' : '正在取原文……'}</p>
      ) : (
        <ul className={styles.wordings}>
          {wordings.map(({ figure, report, region, text }) => (
            <li key={text} className={styles.wording}>
              <blockquote className={styles.quote}>
                <QuoteWithNumber quote={text} value={figure.value} />
              </blockquote>
              <a className={styles.source} href={reportLink(report.id)}>
                {region.name_zh}，{report.year}年
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.meta}>常见写法（N 代表数字）：{indicator.typical_phrases.join('；')}。</p>
    </section>
  )
}
