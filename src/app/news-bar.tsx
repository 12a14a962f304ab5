import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import type { LoadedDataset } from '../queries/dataset-state.ts'
import { type NewsState, useNews, useNewsWatch } from '../queries/use-news.ts'
import styles from './news-bar.module.css'
import { NewsDetails } from './news-details.tsx'
import { StandingNotices } from './standing-notices.tsx'

interface NewsBarProps {
  shown: LoadedDataset
  /** In another site's page there is room for the offer only. */
  isBare?: boolean
}

/** Offers newer data. What is on the screen stays until the reader takes them. */
export function NewsBar({ shown, isBare = false }: NewsBarProps) {
  useNewsWatch(shown)
  const state = useNews(shown)
  const [isTaking, setTaking] = useState(false)
  const take = () => {
    setTaking(true)
    void state.take().finally(() => setTaking(false))
  }
  const { news, isDeclined, isOpen } = state
  if (news === null) return state.stale === null ? null : <StandingNotices notices={[state.stale]} />
  return (
    <>
      {isDeclined ? null : (
        <Offer state={state} news={news} isTaking={isTaking} isBare={isBare} onTake={take} />
      )}
      {isOpen ? <NewsDetails shown={shown} news={news} state={state} onTake={take} /> : null}
    </>
  )
}

interface OfferProps {
  state: NewsState
  news: NonNullable<NewsState['news']>
  isTaking: boolean
  isBare: boolean
  onTake: () => void
}

function Offer({ state, news, isTaking, isBare, onTake }: OfferProps) {
  const { figures } = news.changes
  const { version } = news.parts.manifest
  return (
    <div className={styles.bar} data-news={version.slice(0, 8)}>
      <Notice
        tone="info"
        role="status"
        title="有新数据"
        actions={
          <>
            {isBare ? null : (
              <Button tone="quiet" aria-haspopup="dialog" onClick={() => state.open(true)}>
                看变了什么
              </Button>
            )}
            <Button onClick={state.decline}>暂不</Button>
            <Button tone="primary" aria-disabled={isTaking} onClick={isTaking ? undefined : onTake}>
              采用
            </Button>
          </>
        }
      >
        <p>
          版本 {version.slice(0, 8)}：新增 {figures.added} 个数字，改动 {figures.changed} 个，撤下{' '}
          {figures.withdrawn} 个{news.isTaken ? '，另一个标签页已采用' : ''}。本页现在的数字不变，采用后才换。
        </p>
        {news.obstacle === null ? null : <p>{news.obstacle.message_zh}</p>}
      </Notice>
    </div>
  )
}
