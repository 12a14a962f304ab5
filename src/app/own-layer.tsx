import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { reviewsLink } from '../core/schema/link.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { useOwnDataset } from '../queries/use-own-dataset.ts'
import { useUnreviewed } from '../queries/use-unreviewed.ts'
import styles from './standing-notices.module.css'

interface OwnLayerProps {
  published: Dataset
  /** As it is shown: with the reader's own layer once that is laid. */
  shown: Dataset
  onLaid: (published: Dataset, laid: Dataset | null) => void
}

/** Brings the reader's own reports into what is shown, and says so where nobody has reviewed them. */
export function OwnLayer({ published, shown, onLaid }: OwnLayerProps) {
  useOwnDataset(published, onLaid)
  const choice = useUnreviewed()
  const [fault, setFault] = useState<string | null>(null)
  if (shown.own?.hasUnreviewed !== true) return null
  return (
    <div className={styles.notices}>
      <Notice
        tone="warn"
        role="status"
        title="正在显示未复核的数字"
        actions={
          <>
            <Button onClick={() => void choice?.choose(false).then(setFault)}>不再显示</Button>
            <a href={reviewsLink}>去复核</a>
          </>
        }
      >
        <p>
          您导入的报告里还没有人核对的数字也进入了比较、排名和导出，每一个都标着“未复核”。
          {fault}
        </p>
      </Notice>
    </div>
  )
}
