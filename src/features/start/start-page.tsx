import { type ReactNode, useMemo } from 'react'
import { reportMatrix } from '../../core/compare/report-matrix.ts'
import { summarise } from '../../core/compare/summary.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { CoverageMatrix } from './coverage-matrix.tsx'
import { IndicatorTallies } from './indicator-tallies.tsx'
import { ExampleList } from './example-list.tsx'
import { firstComparison } from './examples.ts'
import styles from './start-page.module.css'
import { StateKey } from './state-key.tsx'

const count = new Intl.NumberFormat('zh-CN')

/** What this is, how much is in it, and comparisons to start from; `saved` is the reader's own list of them. */
export function StartPage({ dataset, saved }: { dataset: Dataset; saved?: ReactNode }) {
  const summary = useMemo(() => summarise(dataset), [dataset])
  const matrix = useMemo(() => reportMatrix(dataset), [dataset])
  const tallies = [
    { term: '份报告', value: summary.reports },
    { term: '家教育部门', value: summary.bureaus },
    { term: '个年度', value: matrix.totals.filter((n) => n > 0).length },
    { term: '个数字', value: summary.figures },
  ]
  return (
    <div className={styles.page}>
      <section className={styles.hero}>
        <h1 className={styles.title}>年报里写了什么，各地放在一起比</h1>
        <p className={styles.lead}>
          教育部门每年要公开法治政府建设年度报告。执法证持证人数、法治副校长、责令整改……数字都写在文字里，没有人汇总成表。法衡把它们逐条读出来，放在一起比较，每个数字都能看到出处。
        </p>
        <dl className={styles.tallies}>
          {tallies.map((tally) => (
            <div key={tally.term} className={styles.tally}>
              <dt className={styles.term}>{tally.term}</dt>
              <dd className={styles.number}>{count.format(tally.value)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.scope}>
          {summary.years === null ? '' : `报告年度 ${summary.years[0]}—${summary.years[1]}，`}
          覆盖 {summary.provinces} 个省级地区；{summary.fullyRead} 份读了全文，其余只读了开头约 1,000 字。
          这是样本，不是全国的全部报告。
        </p>
        <p className={styles.actions}>
          <a className={styles.primary} href={firstComparison}>
            开始比较
          </a>
          <a href="#/about">口径与方法</a>
        </p>
      </section>
      {saved}
      <section className={styles.section} aria-labelledby="examples">
        <h2 id="examples" className={styles.heading}>
          从这五个比较开始
        </h2>
        <ExampleList dataset={dataset} />
      </section>
      <section className={styles.section} aria-labelledby="states">
        <h2 id="states" className={styles.heading}>
          零是数字，没有数字另有四种原因
        </h2>
        <StateKey />
      </section>
      <section className={styles.section} aria-labelledby="coverage">
        <h2 id="coverage" className={styles.heading}>
          收了哪些报告
        </h2>
        <div className={styles.coverage}>
          <div className={styles.column}>
            <p className={styles.note}>
              各省级地区各年度收录的报告份数，含省、市、县三级教育部门。空格表示一份也没有收到。
            </p>
            <CoverageMatrix matrix={matrix} />
          </div>
          <div className={styles.column}>
            <p className={styles.note}>数字最多的指标，按写过它的教育部门家数。</p>
            <IndicatorTallies tallies={summary.byIndicator} />
          </div>
        </div>
      </section>
    </div>
  )
}
