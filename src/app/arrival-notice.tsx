import { use } from 'react'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import type { Dataset } from '../core/table/dataset.ts'
import type { Arrival } from '../queries/dataset-state.ts'
import styles from './arrival-notice.module.css'
import { OwnAwaitedContext } from './dataset-context.tsx'
import { LoadBar } from './load-bar.tsx'
import notices from './standing-notices.module.css'

interface ArrivalNoticeProps {
  dataset: Dataset
  arrival: Arrival
}

/** Stands as long as only part of the provinces can be shown: how many, and where the rest stands. */
export function ArrivalNotice({ dataset, arrival }: ArrivalNoticeProps) {
  const { progress, failure, retry } = arrival
  // The reader's own numbers come last: a note of their own would lie upon this one.
  const own = use(OwnAwaitedContext) ? '您自己的数字也还没有算进来。' : ''
  const missing = dataset.pending?.provinces.size ?? 0
  if (failure !== null) {
    return (
      <div className={notices.notices}>
        <Notice
          tone="error"
          role="alert"
          actions={
            <Button tone="primary" onClick={retry}>
              重试
            </Button>
          }
        >
          <p>
            {arrivedText(dataset)}，其余没有载入。{failure.message_zh}
          </p>
          <p>已载入的都核对过，可以照常看；没有载入的不算进任何名次和数字，也没有存成一份完整的数据。{own}</p>
        </Notice>
      </div>
    )
  }
  if (missing === 0) return null
  return (
    <div className={styles.passing}>
      <Notice tone="warn">
        <p role="status">
          {arrivedText(dataset)}，其余正在载入。没有载入的不算进任何名次和数字。{own}
        </p>
        <LoadBar progress={progress} />
      </Notice>
    </div>
  )
}

/** `已载入 12 / 31 省（广东省、山东省……）`, of the provinces that have reports. */
export function arrivedText({ pending, regions, reportCount }: Dataset): string {
  const codes = new Set(
    regions.filter(({ adcode }) => reportCount(adcode) > 0).map(({ adcode }) => adcode.slice(0, 2)),
  )
  const provinces = regions.filter(
    ({ adcode, level }) => level === 'province' && codes.has(adcode.slice(0, 2)),
  )
  const here = provinces.filter(({ adcode }) => pending?.provinces.has(adcode.slice(0, 2)) !== true)
  const names = here.slice(0, shown).map(({ name_zh }) => name_zh)
  const named = names.length === 0 ? '' : `（${names.join('、')}${here.length > shown ? '……' : ''}）`
  return `已载入 ${here.length} / ${provinces.length} 省${named}`
}

const shown = 6
