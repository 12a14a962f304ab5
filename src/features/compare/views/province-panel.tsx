import { CellButton } from '../../../components/cell-button.tsx'
import { Panel } from '../../../components/panel.tsx'
import type { Cell } from '../../../core/compare/cell.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import type { AreaMedian } from '../../../core/compare/province-medians.ts'
import { rankedOrder } from '../../../core/compare/ranked-order.ts'
import styles from './province-panel.module.css'

interface ProvincePanelProps {
  comparison: Comparison
  /** The province to list; null shows nothing. */
  median: AreaMedian | null
  onOpen: (cell: Cell) => void
  onClose: () => void
}

/** The compared bureaus of one province with their values, largest first, those without one last. */
export function ProvincePanel({ comparison, median, onOpen, onClose }: ProvincePanelProps) {
  if (median === null) return null
  return (
    <Panel title={`${median.area.name_zh}：${median.cells.length} 家`} open onClose={onClose}>
      <ul className={styles.list}>
        {rankedOrder(median.cells).map((cell) => (
          <li key={cell.adcode} className={styles.row}>
            <span>{comparison.label(cell.adcode)}</span>
            <CellButton cell={cell} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
