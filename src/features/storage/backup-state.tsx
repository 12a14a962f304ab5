import { useBackupState } from '../../queries/use-backup-state.ts'
import { timeText } from './texts.ts'

/** When the last backup was made, and whether anything came since. */
export function BackupState() {
  const backup = useBackupState()
  if (backup === undefined) return null
  const last = backup.made === null ? '上次备份：还没有备份过' : `上次备份：${timeText(backup.made)}`
  const since = backup.since === 0 ? '' : `，之后又有 ${backup.since} 处改动没有备份`
  return (
    <p>
      {last}
      {since}。
    </p>
  )
}
