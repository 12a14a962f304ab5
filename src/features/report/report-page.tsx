import { useMemo } from 'react'
import { FigureEvidence } from '../../components/figure-evidence.tsx'
import { Notice } from '../../components/notice.tsx'
import { ReportSource } from '../../components/report-source.tsx'
import { ReportTimeliness } from '../../components/report-timeliness.tsx'
import type { Figure } from '../../core/schema/figure.ts'
import { bureauLink } from '../../core/schema/link.ts'
import type { Report } from '../../core/schema/report.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './report-page.module.css'

/** One report: where it is from, whether it came on time, and its figures in reading order. */
export function ReportPage({ dataset, report }: { dataset: Dataset; report: Report }) {
  const figures = useMemo(() => inReadingOrder(dataset.figuresOfReport(report.id)), [dataset, report])
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <p className={styles.place}>
          <a href={bureauLink(report.adcode)}>{report.bureau}</a> · {report.year}年
        </p>
        <h1 className={styles.title}>{report.title}</h1>
        <p>
          <ReportTimeliness report={report} />
        </p>
      </header>
      {report.coverage === 'opening' ? (
        <Notice tone="warn" title="只读了这份报告的开头">
          <p>开头约 1,000 字里没有的指标记作“未读全”，不能当作报告没有写。</p>
        </Notice>
      ) : null}
      <section className={styles.card} aria-label="报告来源">
        <ReportSource report={report} />
      </section>
      <section className={styles.section} aria-labelledby="figures">
        <h2 id="figures" className={styles.subtitle}>
          {figures.length === 0 ? '没有读到数字' : `读到 ${figures.length} 个数字`}
        </h2>
        <ol className={styles.figures}>
          {figures.map((figure) => (
            <FigureItem
              key={`${figure.indicator}/${figure.value}`}
              dataset={dataset}
              figure={figure}
              report={report}
            />
          ))}
        </ol>
      </section>
    </div>
  )
}

function FigureItem({ dataset, figure, report }: { dataset: Dataset; figure: Figure; report: Report }) {
  const indicator = dataset.indicatorById.get(figure.indicator)
  if (indicator === undefined) return null
  return (
    <li className={styles.card}>
      <h3 className={styles.indicator}>
        {indicator.name_zh}
        {figure.role === 'part' ? <span className={styles.part}>分项</span> : null}
      </h3>
      <FigureEvidence figure={figure} report={report} indicator={indicator} withValue />
    </li>
  )
}

const position = (figure: Figure): number => figure.start ?? Number.MAX_SAFE_INTEGER

// Figures without a place in the text keep their order, after those with one.
function inReadingOrder(figures: readonly Figure[]): Figure[] {
  return figures.toSorted((a, b) => position(a) - position(b))
}
