import { saveFile } from '../../components/save-file.ts'
import type { BackupChanges } from '../../queries/use-backup.ts'
import { dayOf } from './texts.ts'

/** Hands the backup to the browser's downloads; one sentence on what came of it. */
export async function saveBackup({ make }: BackupChanges): Promise<string> {
  const made = await make()
  if ('fault' in made) return `没有备份：${made.fault}`
  const name = `法衡-备份-${dayOf(made.made)}.json`
  saveFile(name, made.text, 'application/json')
  return `备份“${name}”已交给浏览器下载，请确认文件存好了。`
}
