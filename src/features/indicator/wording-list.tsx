import { QuoteWithNumber } from '../../components/quote-with-number.tsx'
import { wordingsOf } from '../../core/compare/wordings.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import { reportLink } from '../../core/schema/link.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './indicator-page.module.css'

const mostWordings = 8

/** How reports word it: clauses from the reports read whole, and the catalogue's usual phrases. */
export function WordingList({ dataset, indicator }: { dataset: Dataset; indicator: Indicator }) {
  const wordings = wordingsOf(dataset, indicator.id, mostWordings)
  return (
    <section className={styles.section} aria-labelledby="wordings">
      <h2 id="wordings" className={styles.subtitle}>
        报告里怎么写
      </h2>
      {wordings.length === 0 ? (
        <p className={styles.meta}>读了全文的报告里还没有这一项的原句。</p>
      ) : (
        <ul className={styles.wordings}>
          {wordings.map(({ figure, report, region }) => (
            <li key={figure.quote} className={styles.wording}>
              <blockquote className={styles.quote}>
                <QuoteWithNumber quote={figure.quote} value={figure.value} />
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
