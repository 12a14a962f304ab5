import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import type { EntryDraft } from '../../core/user-log/entry.ts'
import type { ReadBackup } from '../../queries/use-backup.ts'
import styles from './storage-page.module.css'
import { timeText } from './texts.ts'

interface RestorePreviewProps {
  read: ReadBackup
  onTake: (drafts: readonly EntryDraft[]) => Promise<void>
  onCancel: () => void
}

/** What a backup would bring, before it is taken in. */
export function RestorePreview({ read: { backup, plan }, onTake, onCancel }: RestorePreviewProps) {
  const [turnsBack, setTurnsBack] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // The file dialog is gone; what it led to is read next.
  useEffect(() => heading.current?.focus(), [])
  const { gained, removed, changed, conflicts, older, unrecognised, entries } = plan
  const isEmpty = entries.length === 0 && older.length === 0
  return (
    <section aria-labelledby="restore" className={styles.section}>
      <h3 id="restore" ref={heading} tabIndex={-1}>
        恢复之前请看
      </h3>
      <p>
        {backup.made === null ? '这是旧版导出的“保存的比较”文件' : `这个备份做于${timeText(backup.made)}`}，有{' '}
        {backup.entries.length} 条记录，校验无误。恢复是添加和合并，之后做的东西不会丢。
      </p>
      {isEmpty ? <p>里面的东西本机都有，没有可恢复的。</p> : null}
      <WordList title="会添加" items={gained} />
      <WordList title="会删除（备份里已删除）" items={removed} />
      <WordList title="会改变" items={changed.map(({ before, after }) => `${before} → ${after}`)} />
      {conflicts.length === 0 ? null : (
        <Notice tone="warn" title={`两边都改过的有 ${conflicts.length} 项`}>
          <ul className={styles.list}>
            {conflicts.map(({ ours, theirs, standing }, index) => (
              <li key={index}>
                本机：{ours}；备份：{theirs}。以{standing === 'ours' ? '本机' : '备份'}的为准。
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {unrecognised === 0 ? null : <p>另有 {unrecognised} 条未识别的记录，由更新的法衡写下，会原样保留。</p>}
      {older.length === 0 ? null : (
        <>
          <WordList
            title="本机在备份之后改过或删除的"
            items={older.map(({ words, now }) => `${words}，现在：${now ?? '已删除'}`)}
          />
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={turnsBack}
              onChange={(event) => setTurnsBack(event.target.checked)}
            />
            把这 {older.length} 项改回备份里的样子
          </label>
        </>
      )}
      <div className={styles.actions}>
        {isEmpty ? null : (
          <Button
            tone="primary"
            onClick={() => void onTake(turnsBack ? older.map(({ draft }) => draft) : [])}
          >
            恢复
          </Button>
        )}
        <Button onClick={onCancel}>{isEmpty ? '知道了' : '不恢复'}</Button>
      </div>
    </section>
  )
}

function WordList({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <div>
      <p>
        {title} {items.length} 项：
      </p>
      <ul className={styles.list} aria-label={title}>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </div>
  )
}
