import { displayValue } from '../../../core/compare/cell-text.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import { measureTitle } from '../../../core/compare/measure-text.ts'
import type { AreaMedian } from '../../../core/compare/province-medians.ts'
import type { Indicator } from '../../../core/schema/indicator.ts'
import styles from '../table/comparison-table.module.css'

interface ProvinceTableProps {
  comparison: Comparison
  indicator: Indicator
  medians: readonly AreaMedian[]
}

/** The numbers on the tiles, a row a province; the table of bureaus stands below it. */
export function ProvinceTable({ comparison, indicator, medians }: ProvinceTableProps) {
  const caption = `各省中位数：${measureTitle(indicator, comparison.basis)}`
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={`${caption}（表格）`}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              省份
            </th>
            {['中位数', '有数的家数', '没有数的'].map((head) => (
              <th key={head} scope="col" className={styles.column}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {medians.map(({ area, cells, median, n, few, absence }) => (
            <tr key={area.adcode}>
              <th scope="row" className={styles.name}>
                {area.name_zh}
              </th>
              <td className={styles.number}>
                {median === null
                  ? '没有数'
                  : displayValue(median.value, median.qualifier) + (few ? '（样本少）' : '')}
              </td>
              <td className={styles.number}>
                {n} / {cells.length} 家
              </td>
              <td className={styles.number}>{absence === '' ? '无' : absence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
