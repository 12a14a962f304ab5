import { Folded } from '../../components/folded.tsx'
import type { ImportedPackage } from '../../core/import/types.ts'
import { storageLink } from '../../core/schema/link.ts'
import styles from './table-outcome.module.css'

/** What a data package holds, or all that keeps it from being used. */
export function PackageOutcome({ reading }: { reading: ImportedPackage }) {
  const { faults, faultCount, rows, corrections, hasLog } = reading
  return (
    <>
      {faultCount === 0 ? (
        <p className={styles.counts}>
          报告 {rows.reports.length} 份 · 数字 <strong>{rows.figures.length}</strong> 个
          {corrections === 0 ? null : ` · 对公开数据的更正 ${corrections} 处`}
        </p>
      ) : null}
      {hasLog && corrections > 0 && rows.reports.length === 0 ? (
        <p>
          这是法衡导出的复核数据包，里面只有对公开数据的更正。要采用这些更正，请在
          <a href={storageLink}>本机存储</a>
          页从它合并。
        </p>
      ) : hasLog ? (
        <p>
          这是法衡导出的复核数据包。要连同每一步决定和原文一起要，请在<a href={storageLink}>本机存储</a>
          页从它合并；在这里保留，则各份报告由您重新复核
          {corrections === 0 ? '' : '，更正不会带上'}。
        </p>
      ) : null}
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
