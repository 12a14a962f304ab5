import type { Comparison } from '../../../core/compare/comparison.ts'
import { sourcesOf } from '../../../core/export/sources.ts'
import type { CompareState } from '../../../core/schema/compare-state.ts'
import { formatCompareLink } from '../../../core/schema/link.ts'
import { today } from '../share/today.ts'
import styles from './embed-page.module.css'

interface SourceLineProps {
  comparison: Comparison
  state: CompareState
  /** Of the dataset. */
  version: string
  /** The version the link cites; the full comparison then cites it too. */
  snapshot: string | undefined
}

/** Where the numbers come from, which version of them this is, and the way to every report. */
export function SourceLine({ comparison, state, version, snapshot }: SourceLineProps) {
  const count = sourcesOf(comparison).stating.length
  const link = formatCompareLink(state, snapshot)
  return (
    <footer className={styles.source}>
      <p>
        来源：{count} 份公开年度报告。法衡，数据集版本 {version.slice(0, 8)}，{today()} 读取。
      </p>
      <p>
        <a href={link} target="_blank" rel="noopener">
          在法衡打开完整比较<span className={styles.aside}>（新标签页）</span>
        </a>
      </p>
    </footer>
  )
}
