import { areaWords } from '../../../core/charts/area-words.ts'
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
          {medians.map((one) => (
            <tr key={one.area.adcode}>
              <th scope="row" className={styles.name}>
                {one.area.name_zh}
              </th>
              <td className={styles.number}>{middleOf(one)}</td>
              <td className={styles.number}>
                {one.n} / {one.cells.length} 家
              </td>
              <td className={styles.number}>{one.absence === '' ? '无' : one.absence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function middleOf(one: AreaMedian): string {
  const { text, hasNumber } = areaWords(one)
  return hasNumber ? text + (one.few ? '（样本少）' : '') : '没有数'
}
