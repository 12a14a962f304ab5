import { Notice } from '../../components/notice.tsx'
import { reportKindNames } from '../../core/compare/cell-text.ts'
import { bureauLink, reportLink } from '../../core/schema/link.ts'
import type { Report } from '../../core/schema/report.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { FigureList } from './figure-list.tsx'
import { ReportFacts } from './report-facts.tsx'
import styles from './report-page.module.css'
import { SectionList } from './section-list.tsx'
import { SilencedList } from './silenced-list.tsx'

/** One report: where it is from, whether it came on time, what of the law's contents it has, and its figures. */
export function ReportPage({ dataset, report }: { dataset: Dataset; report: Report }) {
  const figures = dataset.figuresOfReport(report.id)
  const siblings = dataset.reportsOfBureau(report.adcode).filter((other) => other.id !== report.id)
  return (
    <article className={styles.page}>
      <header className={styles.heading}>
        <p className={styles.place}>
          <a href={bureauLink(report.adcode)}>{report.bureau}</a> · {report.year}年 ·{' '}
          {reportKindNames[report.kind]}
        </p>
        <h1 className={styles.title}>{report.title}</h1>
      </header>
      <ReportFacts report={report} />
      {report.coverage === 'opening' && report.origin?.file ? (
        <Notice tone="warn" title="没有这份报告的全文">
          <p>您导入的文件里只有其中几项。这里没有的指标记作“未读全”，不能当作报告没有写。</p>
        </Notice>
      ) : report.coverage === 'opening' ? (
        <Notice tone="warn" title="只读了这份报告的开头">
          <p>
            只读到开头约 1,000
            字。这里没有的指标记作“未读全”，不能当作报告没有写；写明的数字没有保留原句，请打开原页核对。
          </p>
        </Notice>
      ) : null}
      <SectionList report={report} />
      <section className={styles.section} aria-labelledby="figures">
        <h2 id="figures" className={styles.subtitle}>
          {figures.length === 0 ? '没有读到数字' : `读到 ${figures.length} 个数字`}
        </h2>
        {figures.length === 0 ? null : <FigureList dataset={dataset} report={report} figures={figures} />}
        <SilencedList dataset={dataset} report={report} />
      </section>
      {siblings.length === 0 ? null : (
        <section className={styles.section} aria-labelledby="siblings">
          <h2 id="siblings" className={styles.subtitle}>
            同一部门的其他报告
          </h2>
          <ul className={styles.siblings}>
            {siblings.toReversed().map((other) => (
              <li key={other.id}>
                <a href={reportLink(other.id)}>{other.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
