import { Button } from '../components/button.tsx'
import { storageLink } from '../core/schema/link.ts'
import type { DatasetState } from '../queries/dataset-state.ts'
import { useOfflineReadiness } from '../queries/use-offline-readiness.ts'
import { useUpdateAvailable } from '../queries/use-update-available.ts'
import styles from './app-status.module.css'

/** What is true of the app as a whole: whether it works offline, which data it shows, whether a newer one waits. */
export function AppStatus({ state }: { state: DatasetState }) {
  const offline = useOfflineReadiness()
  const update = useUpdateAvailable()
  return (
    <>
      <p role="status">
        {offline.status === 'ready' ? <span className={styles.ready}>可离线使用</span> : null}
        {offline.status === 'checking' ? '正在准备离线使用……' : null}
        {offline.status === 'unavailable' ? offline.message_zh : null}
      </p>
      {state.status === 'ready' && state.arrival === null ? (
        <p>数据版本 {state.dataset.version.slice(0, 8)}</p>
      ) : null}
      <p>
        <a href={storageLink}>本机存储</a>
      </p>
      <p>数字出自各地公开的年度报告，点开可看出处。</p>
      {update.available ? (
        <p className={styles.update}>
          {update.isTakenElsewhere
            ? '另一个标签页已换用新版本，本页还是旧版，您方便时再刷新。'
            : '新版本已经下载好，您方便时再换。'}
          <Button tone="quiet" onClick={update.apply}>
            {update.isTakenElsewhere ? '刷新本页' : '换用新版本'}
          </Button>
        </p>
      ) : null}
    </>
  )
}
