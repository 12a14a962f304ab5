import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { yearToReread } from '../../../core/review/reread.ts'
import type { Review } from '../../../core/review/types.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { useReread } from '../../../queries/use-reread.ts'

/** After another year was said: the numbers were told from the one before, and can be read again. */
export function RereadNotice({ dataset, review }: { dataset: Dataset; review: Review }) {
  const { read, isReading } = useReread(dataset)
  const [message, setMessage] = useState('')
  const year = yearToReread(review)
  const begin = async (wanted: number) => {
    const fault = await read(review, wanted)
    setMessage(fault ?? `已按${wanted}年度重读。原来的决定都在，读出的数字有变的请核对。`)
  }
  return (
    <>
      {year === null ? null : (
        <Notice
          tone="warn"
          title={`这些数字不是按${year}年度读的`}
          actions={
            <Button disabled={isReading} onClick={() => void begin(year)}>
              {isReading ? '正在重读……' : `按${year}年度重读`}
            </Button>
          }
        >
          <p>“去年”“同期”指哪一年、哪些数字属于本年度，都随年度而变。重读不会丢掉已作的决定。</p>
        </Notice>
      )}
      <p role="status" aria-label="重读">
        {message}
      </p>
    </>
  )
}
