import { storageLink } from '../../core/schema/link.ts'
import { useBackupState } from '../../queries/use-backup-state.ts'
import styles from './saved.module.css'

/** Says, without getting in the way, that what was made since the last backup is only here. */
export function BackupReminder() {
  const backup = useBackupState()
  const since = backup?.since ?? 0
  return (
    <p className={styles.note}>
      只存在这台机器的这个浏览器里
      {since === 0 ? '' : backup?.made === null ? '，还没有备份过' : `，上次备份之后又有 ${since} 处改动`}。
      <a href={storageLink}>备份和恢复</a>
    </p>
  )
}
