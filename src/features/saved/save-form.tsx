import { useId, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { maxNameLength } from '../../core/schema/saved-views.ts'
import { useSavedViews } from '../../queries/use-saved-views.ts'
import { SavedViewList } from './saved-view-list.tsx'
import styles from './saved.module.css'

interface SaveFormProps {
  /** Of the comparison on the page. */
  link: string
  /** Offered as its name. */
  suggestion: string
}

/** Names the comparison on the page, and lists those kept. */
export function SaveForm({ link, suggestion }: SaveFormProps) {
  const id = useId()
  const saved = useSavedViews()
  const [name, setName] = useState(suggestion)
  const [message, setMessage] = useState('')
  if (saved.status === 'loading') return <p role="status">正在读取……</p>
  if (saved.status === 'unavailable') {
    return <p role="status">{saved.message_zh}这里无法保存，可改用“带走”里的“复制链接”。</p>
  }
  const save = async () => {
    const fault = await saved.changes.add([{ name, link }])
    setMessage(fault ?? `已保存“${name.trim()}”。`)
  }
  return (
    <div className={styles.column}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') setMessage('请先写一个名称。')
          else void save()
        }}
      >
        <label htmlFor={id}>名称</label>
        <input
          id={id}
          className={styles.input}
          maxLength={maxNameLength}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" tone="primary">
          保存当前比较
        </Button>
      </form>
      <p role="status">{message}</p>
      <SavedViewList views={saved.views} changes={saved.changes} />
    </div>
  )
}
