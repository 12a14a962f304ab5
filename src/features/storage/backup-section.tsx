import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { FilePicker } from '../../components/file-picker.tsx'
import { Notice } from '../../components/notice.tsx'
import { packageLog } from '../../core/review/package-log.ts'
import type { Settings } from '../../core/user-log/thing-kinds.ts'
import { type ReadBackup, useBackup } from '../../queries/use-backup.ts'
import { useUserLog } from '../../queries/user-log.ts'
import { BackupState } from './backup-state.tsx'
import { RestorePreview } from './restore-preview.tsx'
import { saveBackup } from './save-backup.ts'
import styles from './storage-page.module.css'

/** What the reader made: taken out as one file, and in again. */
export function BackupSection({ onSettings }: { onSettings: (settings: Settings) => void }) {
  const { state, obstacle_zh } = useUserLog()
  const changes = useBackup()
  const [message, setMessage] = useState('')
  const [faults, setFaults] = useState<readonly string[]>([])
  const [read, setRead] = useState<ReadBackup | null>(null)
  const choose = async (file: File) => {
    setMessage('')
    const text = await backupTextOf(file)
    const next = typeof text === 'string' ? await changes.read(text) : { faults: [text.fault] }
    setFaults('faults' in next ? next.faults : [])
    setRead('faults' in next ? null : next)
  }
  const back = async () => setMessage(await saveBackup(changes))
  return (
    <section className={styles.section} aria-labelledby="own">
      <h2 id="own">您保存的东西</h2>
      {obstacle_zh === null ? null : <p role="status">{obstacle_zh}，这里不能保存东西。</p>}
      {state === undefined ? null : (
        <p>
          {state.views.length} 个保存的比较、{state.groups.length} 个分组。
          {state.faulty.length === 0 ? null : `另有 ${state.faulty.length} 条记录读不出来，原样留着。`}
        </p>
      )}
      <BackupState />
      <div className={styles.actions}>
        <Button tone="primary" onClick={() => void back()}>
          备份到文件
        </Button>
        <FilePicker
          label="从备份恢复"
          accept=".json,.zip,application/json,application/zip"
          onPick={([file]) => {
            if (file !== undefined) void choose(file)
          }}
        />
      </div>
      <p className={styles.lead}>
        备份是一个 JSON
        文件，带校验值，在别的机器上也能恢复；以前导出的“保存的比较”文件也能读。别人导出的复核数据包（.zip）也在这里合并：两边都改过的会逐项列出。您提供的边界文件不在备份里。
      </p>
      <p role="status" aria-label="备份和恢复">
        {message}
      </p>
      {faults.length === 0 ? null : (
        <Notice tone="error" role="alert" title="没有恢复，一条也没有写入">
          <ul>
            {faults.map((fault, index) => (
              <li key={index}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      {read === null ? null : (
        <RestorePreview
          read={read}
          onCancel={() => setRead(null)}
          onTake={async (drafts) => {
            const after = await changes.restore(read, drafts)
            setRead(null)
            if ('fault' in after) setFaults([after.fault])
            else {
              onSettings(after.settings)
              setMessage('已恢复。')
            }
          }}
        />
      )}
    </section>
  )
}

/** A backup's own text, or the log in a package of reviewed reports. */
async function backupTextOf(file: File): Promise<string | { readonly fault: string }> {
  const head = await file.slice(0, 2).text()
  if (head !== 'PK') return file.text()
  const until = performance.now() + 20_000
  return packageLog(new Uint8Array(await file.arrayBuffer()), () => performance.now() < until)
}
