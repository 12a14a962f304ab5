import { sectionContents, type Report } from '../../core/schema/report.ts'
import { sectionNames } from '../../core/schema/section-names.ts'
import styles from './report-page.module.css'

/** Which of the contents the law asks for a report has, lacks, or may have where nobody has read. */
export function SectionList({ report }: { report: Report }) {
  const { kind, coverage, sections } = report
  return (
    <section className={styles.section} aria-labelledby="sections">
      <h2 id="sections" className={styles.subtitle}>
        法定内容
      </h2>
      {sections === null ? (
        <p className={styles.meta}>{unknownWords(kind, coverage)}</p>
      ) : (
        <>
          <ul className={styles.contents}>
            {sectionContents.map((content) => {
              const found = sections.includes(content)
              const state = found ? 'found' : content === 'other' ? 'optional' : 'missing'
              return (
                <li key={content} className={[styles.content, styles[state]].join(' ')}>
                  <span className={styles.mark} aria-hidden="true">
                    {marks[state]}
                  </span>
                  {sectionNames[content]}
                  <span className={styles.state}>{stateWords[state]}</span>
                </li>
              )
            })}
          </ul>
          <p className={styles.meta}>
            《法治政府建设与责任落实督察工作规定》要求年度报告写这几项。程序按标题和段落判断；换了说法、写在别处的，可能没有认出来。
          </p>
        </>
      )}
    </section>
  )
}

const marks = { found: '✓', missing: '✗', optional: '–' } as const
const stateWords = { found: '有', missing: '没有找到', optional: '没有；无此类情况可以不写' } as const

function unknownWords(kind: Report['kind'], coverage: Report['coverage']): string {
  if (kind !== 'rule_of_law') return '这几项是对法治政府建设年度报告的要求，这份报告不在其列。'
  if (coverage === 'opening') return '未读全：只读了开头，不能判断后文写了哪几部分。'
  return '没有记下这份报告写了哪几部分。'
}
