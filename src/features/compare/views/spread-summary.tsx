import type { SpreadGroup } from '../../../core/charts/spread-groups.ts'
import { displayValue } from '../../../core/compare/cell-text.ts'
import { fewestPeers } from '../../../core/compare/verdict.ts'
import styles from '../table/comparison-table.module.css'

/** The numbers behind the bands; quartiles only where enough bureaus report to have any. */
export function SpreadSummary({ caption, groups }: { caption: string; groups: readonly SpreadGroup[] }) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              分组
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row" className={styles.name}>
                {group.name}
              </th>
              {figuresOf(group).map((text, index) => (
                <td key={columns[index]} className={styles.number}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const columns = ['已报告', '最小', '第一四分位', '中位数', '第三四分位', '最大']

function figuresOf({ cells, reported, quartiles }: SpreadGroup): readonly string[] {
  const count = `${reported.length} / ${cells.length} 家`
  if (quartiles === null) return [count, '—', '—', '—', '—', '—']
  const { min, q1, median, q3, max, n } = quartiles
  const middle =
    n < fewestPeers ? ['家数太少', '家数太少', '家数太少'] : [q1, median, q3].map((v) => displayValue(v))
  return [count, displayValue(min), ...middle, displayValue(max)]
}
