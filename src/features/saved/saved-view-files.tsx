import { useId, useState } from 'react'
import { ExplainedButton } from '../../components/explained-button.tsx'
import { Notice } from '../../components/notice.tsx'
import { saveFile } from '../../components/save-file.ts'
import { formatSavedViews, parseSavedViews, type NamedLink } from '../../core/schema/saved-views.ts'
import styles from './saved.module.css'

interface SavedViewFilesProps {
  views: readonly NamedLink[]
  /** Null when written; otherwise why nothing was. */
  onImport: (views: readonly NamedLink[]) => Promise<string | null>
}

/** Takes the kept comparisons out as one file and in from one: whole, or with every fault named. */
export function SavedViewFiles({ views, onImport }: SavedViewFilesProps) {
  const id = useId()
  const [message, setMessage] = useState('')
  const [faults, setFaults] = useState<readonly string[]>([])
  const take = async (file: File) => {
    const read = parseSavedViews(await file.text())
    if ('faults' in read) {
      setMessage('')
      setFaults(read.faults)
      return
    }
    const fault = await onImport(read.views)
    setFaults(fault === null ? [] : [fault])
    setMessage(fault === null ? `已导入${read.views.length}个比较。` : '')
  }
  return (
    <div className={styles.column}>
      <div className={styles.actions}>
        <ExplainedButton
          obstacle={views.length === 0 ? '还没有保存的比较，没有可导出的。' : null}
          onClick={() => saveFile('法衡-保存的比较.json', formatSavedViews(views), 'application/json')}
        >
          导出文件
        </ExplainedButton>
        <label htmlFor={id}>导入文件</label>
        <input
          id={id}
          type="file"
          className={styles.file}
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file !== undefined) void take(file)
            // The same file may be chosen again once it is mended.
            event.target.value = ''
          }}
        />
      </div>
      <p role="status" aria-label="导入结果">
        {message}
      </p>
      {faults.length === 0 ? null : (
        <Notice tone="error" role="alert" title="没有导入，一个也没有写入">
          <ul>
            {faults.map((fault, index) => (
              <li key={index}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
