import { use, useMemo, useState } from 'react'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { stateOfCorrection } from '../core/review/corrections.ts'
import { reviewsLink } from '../core/schema/link.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { useCorrections } from '../queries/use-corrections.ts'
import { useOwnDataset } from '../queries/use-own-dataset.ts'
import { useUnreviewed } from '../queries/use-unreviewed.ts'
import passing from './arrival-notice.module.css'
import { ArrivalContext } from './dataset-context.tsx'
import styles from './standing-notices.module.css'

interface OwnLayerProps {
  published: Dataset
  /** As it is shown: with the reader's own layer once that is laid. */
  shown: Dataset
  onLaid: (published: Dataset, laid: Dataset | null) => void
  /** Whether what is shown has the layer, or was found to need none. */
  isLaid: boolean
}

/** Brings the reader's own reports into what is shown, and says so where nobody has reviewed them. */
export function OwnLayer({ published, shown, onLaid, isLaid }: OwnLayerProps) {
  const obstacle = useOwnDataset(published, onLaid)
  const changed = useChangedCorrections(published)
  const hasUnreviewed = shown.own?.hasUnreviewed === true
  if (!isLaid) return <OwnAwaited obstacle={obstacle} />
  if (!hasUnreviewed && changed === 0) return null
  return (
    <div className={styles.notices}>
      {changed === 0 ? null : (
        <Notice tone="warn" role="status" title="更正过的数字又变了" actions={<a href={reviewsLink}>去看</a>}>
          <p>您更正过的公开数据有 {changed} 处后来变了，那几处更正没有采用，显示的是公开数据。</p>
        </Notice>
      )}
      {hasUnreviewed ? <Unreviewed /> : null}
    </div>
  )
}

/** How many corrections were made upon something else than is published now. */
function useChangedCorrections(published: Dataset): number {
  const { all } = useCorrections()
  return useMemo(() => {
    // Published figures that are still on their way cannot be compared with.
    if (all === undefined || published.pending !== null) return 0
    return [...all.values()].filter((one) => stateOfCorrection(one, published).state === 'changed').length
  }, [all, published])
}

function Unreviewed() {
  const choice = useUnreviewed()
  const [fault, setFault] = useState<string | null>(null)
  return (
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
  )
}

/** The reader has numbers of their own that are not in what is shown: yet, or for a reason (a clause without a full stop). */
function OwnAwaited({ obstacle }: { obstacle: string | null }) {
  const isArriving = use(ArrivalContext) !== null
  if (obstacle !== null)
    return (
      <div className={styles.notices}>
        <Notice tone="warn" role="status" title="您自己的数字没有算进来">
          <p>它们没有读出来：{obstacle}。现在显示的只有公开的数字。</p>
        </Notice>
      </div>
    )
  // What stands where the published figures still arrive says so too.
  if (isArriving) return null
  return (
    <div className={passing.passing}>
      <Notice tone="warn">
        <p role="status">您自己的数字正在读入，读完才算进来；现在显示的只有公开的数字。</p>
      </Notice>
    </div>
  )
}
