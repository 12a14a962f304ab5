import { useId, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ExplainedButton } from '../../components/explained-button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { useBackup } from '../../queries/use-backup.ts'
import type { StorageCare } from '../../queries/use-storage-care.ts'
import { useUserLog } from '../../queries/user-log.ts'
import { BackupState } from './backup-state.tsx'
import { saveBackup } from './save-backup.ts'
import styles from './storage-page.module.css'

interface WipeProps {
  care: StorageCare
  onWiped: () => void
}

/** Takes everything off this machine, after saying what that is. */
export function WipeSection(props: WipeProps) {
  const [open, setOpen] = useState(false)
  return (
    <section className={styles.section} aria-labelledby="wipe">
      <h2 id="wipe">全部清空</h2>
      <p className={styles.lead}>
        把法衡存在这台机器上的一切删掉：数据、程序文件和您保存的东西。公用电脑用完后可以这样做。
      </p>
      <div className={styles.actions}>
        <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
          全部清空……
        </Button>
      </div>
      <Panel title="全部清空" open={open} onClose={() => setOpen(false)}>
        <WipeForm {...props} onCancel={() => setOpen(false)} />
      </Panel>
    </section>
  )
}

const word = '清空'

function WipeForm({ care, onWiped, onCancel }: WipeProps & { onCancel: () => void }) {
  const id = useId()
  const { state } = useUserLog()
  const changes = useBackup()
  const [typed, setTyped] = useState('')
  const [message, setMessage] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const wipe = async () => {
    const why = await care.wipe()
    setFault(why)
    if (why === null) onWiped()
  }
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault()
        void wipe()
      }}
    >
      <p>
        会永久失去：{state?.views.length ?? 0} 个保存的比较、{state?.groups.length ?? 0}{' '}
        个分组、外观的选择，以及您提供的边界文件。没有备份就找不回来。
      </p>
      <p>公开数据和程序文件也会删除，下次联网打开时重新下载。</p>
      <BackupState />
      <div className={styles.actions}>
        <Button onClick={() => void saveBackup(changes).then(setMessage)}>先备份到文件</Button>
      </div>
      <p role="status" aria-label="备份结果">
        {message}
      </p>
      <label htmlFor={id}>确认的话，请输入“{word}”两个字：</label>
      <input
        id={id}
        className={styles.input}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.actions}>
        <ExplainedButton
          type="submit"
          obstacle={
            care.running !== null
              ? '请等正在做的事做完。'
              : typed.trim() === word
                ? null
                : `先输入“${word}”。`
          }
        >
          永久清空
        </ExplainedButton>
        <Button onClick={onCancel}>不清空</Button>
      </div>
      {fault === null ? null : (
        <Notice tone="error" role="alert" title="没有清空干净">
          <p>{fault}可以再试一次。</p>
        </Notice>
      )}
    </form>
  )
}

/** In the place of the page: looking at storage again would begin to keep things anew. */
export function Wiped() {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>已全部清空</h1>
      <p role="status">法衡存在这台机器上的东西都删掉了。现在可以关掉本页。</p>
      <div className={styles.actions}>
        <Button onClick={() => location.reload()}>重新开始</Button>
      </div>
    </div>
  )
}
