import { Folded } from '../../components/folded.tsx'
import type { ImportedPackage } from '../../core/import/types.ts'
import styles from './table-outcome.module.css'

/** What a data package holds, or all that keeps it from being used. */
export function PackageOutcome({ reading }: { reading: ImportedPackage }) {
  const { faults, faultCount, reports, figures } = reading
  return (
    <>
      <p className={styles.counts}>
        报告 {reports} 份 · 数字 <strong>{figures}</strong> 个
      </p>
      <p>
        <span className={`${styles.verdict ?? ''} ${(faultCount === 0 ? styles.pass : styles.fail) ?? ''}`}>
          {faultCount === 0 ? '通过全部检查' : `不通过：${faultCount} 处问题`}
        </span>
      </p>
      {faultCount === 0 ? null : (
        <Folded long summary="逐条列出" summaryClass={styles.summary}>
          {() => (
            <ul className={styles.faults}>
              {faults.map(({ file, line, message }, index) => (
                <li key={index}>
                  {file} 第 {line} 行：{message}
                </li>
              ))}
              {faults.length < faultCount ? <li>……其余 {faultCount - faults.length} 处从略</li> : null}
            </ul>
          )}
        </Folded>
      )}
    </>
  )
}
