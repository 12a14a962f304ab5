import type { ReactNode } from 'react'
import { Folded } from '../../components/folded.tsx'
import { displayValue } from '../../core/compare/cell-text.ts'
import type { TextSpan } from '../../core/extract/figures/types.ts'
import { refusalNames } from '../../core/extract/figures/refusal-names.ts'
import type { GivenIdentity } from '../../core/import/open-questions.ts'
import type { ImportedReport } from '../../core/import/types.ts'
import { sectionContents } from '../../core/schema/report.ts'
import { sectionNames } from '../../core/schema/section-names.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import type { ImportStore } from '../../queries/import-store.ts'
import { IdentityChoice } from './identity-choice.tsx'
import { regionWords } from './identity-words.ts'
import { QuoteInContext } from './quote-in-context.tsx'
import styles from './report-details.module.css'

interface ReportDetailsProps {
  dataset: Dataset
  id: number
  reading: ImportedReport
  given: GivenIdentity | undefined
  /** What is said of it goes with the review from then on. */
  isKept: boolean
  store: ImportStore
}

/** All that is proposed to be read from one report, each with where it stands, and all that was left out. */
export function ReportDetails({ dataset, id, reading, given = {}, isKept, store }: ReportDetailsProps) {
  const { report, figures, refused, losses } = reading
  const { text, places } = reading
  const at = (span: TextSpan | null) => (span === null ? null : <QuoteInContext text={text} span={span} />)
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        <Fact term="标题" value={report.title ?? '没有找到'} where={null} />
        <Fact term="部门" value={report.bureau ?? '不详'} where={at(places.bureau)} />
        <Fact
          term="地区"
          value={report.adcode === null ? '不详' : regionWords(dataset, report.adcode)}
          where={given.adcode === undefined ? null : `您指定为 ${regionWords(dataset, given.adcode)}`}
        />
        <Fact
          term="年度"
          value={report.year === null ? '不详' : `${report.year}年`}
          where={given.year === undefined ? at(places.year) : `您指定为 ${given.year}年`}
        />
        <Fact
          term={report.published_basis === 'signature' ? '落款日期' : '公布日期'}
          value={report.published ?? '不详'}
          where={at(places.published)}
        />
        <Fact
          term="写了哪几部分"
          value={
            sectionContents
              .filter((content) => report.sections.some((section) => section.content === content))
              .map((content) => sectionNames[content])
              .join('、') || '没有认出'
          }
          where={null}
        />
      </dl>
      {isKept ? (
        <p>已保留；地区和年度到复核那一页改。</p>
      ) : (
        <IdentityChoice
          dataset={dataset}
          given={given}
          onGive={(identity) => store.give(id, identity)}
          onTakeBack={() => store.takeBack(id)}
        />
      )}
      {figures.length === 0 ? null : (
        <Folded long summary={`数字 ${figures.length} 个`} summaryClass={styles.summary}>
          {() => (
            <ol className={styles.list}>
              {figures.map((figure, index) => (
                <li key={index} className={styles.figure}>
                  <span className={styles.indicator}>
                    {dataset.indicatorById.get(figure.indicator)?.name_zh ?? figure.indicator}
                  </span>
                  <span className={styles.value}>
                    {displayValue(figure.value, figure.qualifier)}
                    {figure.unit}
                  </span>
                  <QuoteInContext text={text} span={figure} />
                </li>
              ))}
            </ol>
          )}
        </Folded>
      )}
      {refused.length === 0 ? null : (
        <Folded long summary={`看过而未采用 ${refused.length} 处`} summaryClass={styles.summary}>
          {() => (
            <ol className={styles.list}>
              {refused.map((candidate, index) => (
                <li key={index} className={styles.figure}>
                  <span className={styles.indicator}>{refusalNames[candidate.reason]}</span>
                  <span className={styles.value}>
                    {candidate.value === null ? '' : displayValue(candidate.value)}
                  </span>
                  <QuoteInContext text={text} span={candidate} />
                </li>
              ))}
            </ol>
          )}
        </Folded>
      )}
      {losses.length === 0 ? null : (
        <section aria-label="漏读或改动">
          <h3 className={styles.heading}>漏读或改动</h3>
          <ul className={styles.losses}>
            {losses.map(({ id: loss, message }) => (
              <li key={loss}>{message}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Fact({ term, value, where }: { term: string; value: string; where: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>
        {value}
        {where === null ? null : <span className={styles.where}>{where}</span>}
      </dd>
    </div>
  )
}
