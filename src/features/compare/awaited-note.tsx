import { Notice } from '../../components/notice.tsx'
import type { Comparison } from '../../core/compare/comparison.ts'
import styles from './compare-page.module.css'

/** Nothing of the selection is in memory yet: there is nothing to draw, and nothing to say of anybody. */
export const isEmpty = ({ regions, awaited }: Comparison): boolean =>
  regions.length === 0 && awaited.length > 0

/**
 * Who of the selection is not in memory yet, and what the page leaves out because of it. It stands below the charts, which
 * say of themselves that they are a part: when it leaves, nothing that is read moves.
 */
export function AwaitedNote({ comparison }: { comparison: Comparison }) {
  const { awaited, incomplete } = comparison
  if (incomplete === null) return null
  return (
    <Notice tone="warn">
      {awaited.length === 0 ? (
        <p>{incomplete}参照组的中位数载齐后再给。</p>
      ) : (
        <>
          <p>
            {isEmpty(comparison) ? '所选的数字正在载入，到了就显示。' : ''}
            尚未载入 {awaited.length} 家：{byProvince(comparison)}。
          </p>
          {isEmpty(comparison) ? null : (
            <p className={styles.aside}>
              它们有没有数还不知道，不是“无报告”，不在上面的图、表、名次和家数里。名次只在已载入的各家中排，中位数、百分位和带走要等载齐。
            </p>
          )}
        </>
      )}
    </Notice>
  )
}

/** `广东省 12 家、山东省 9 家`, in the selection's order; of many the first few. */
function byProvince({ awaited, province }: Comparison): string {
  const counts = new Map<string, number>()
  for (const { adcode } of awaited) {
    const name = province(adcode).name_zh
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const told = [...counts].slice(0, shown).map(([name, count]) => `${name} ${count} 家`)
  return told.join('、') + (counts.size > shown ? `……共 ${counts.size} 省` : '')
}

const shown = 5
