import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import type { DatasetState } from '../../queries/dataset-state.ts'
import { useDataset } from '../../queries/use-dataset.ts'
import { useNews } from '../../queries/use-news.ts'
import styles from './data-page.module.css'

/** Whether newer data are published, asked again when the reader wants, and the way back to what was declined. */
export function NewsSection() {
  const state = useDataset()
  return isKept(state) ? <News shown={state} /> : null
}

type Ready = Extract<DatasetState, { status: 'ready' }>

const isKept = (state: DatasetState): state is Ready =>
  state.status === 'ready' && state.arrival === null && state.persistence === 'stored'

function News({ shown }: { shown: Ready }) {
  const { news, isDeclined, isLooking, open, look } = useNews(shown)
  const [isAsked, setAsked] = useState(false)
  return (
    <section className={styles.section} aria-labelledby="newer-data">
      <h2 id="newer-data">有没有新数据</h2>
      {news === null ? (
        <p>
          <Button aria-disabled={isLooking} onClick={() => void look().then(() => setAsked(true))}>
            现在看看有没有新数据
          </Button>
        </p>
      ) : (
        <p>
          有新数据，版本 <code>{news.parts.manifest.version}</code>
          {isDeclined ? '，您选了暂不，本页还是原来的版本。' : '，还没有采用。'}{' '}
          <Button aria-haspopup="dialog" onClick={() => open(true)}>
            看变了什么，再决定
          </Button>
        </p>
      )}
      <p role="status">{isLooking ? '正在看……' : isAsked && news === null ? '没有更新的数据。' : ''}</p>
    </section>
  )
}
