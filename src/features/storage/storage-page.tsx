import type { Settings } from '../../core/user-log/thing-kinds.ts'
import { useStorageCare } from '../../queries/use-storage-care.ts'
import { BackupSection } from './backup-section.tsx'
import { LastingSection } from './lasting-section.tsx'
import styles from './storage-page.module.css'
import { UsageSection } from './usage-section.tsx'
import { VersionsSection } from './versions-section.tsx'
import { Wiped, WipeSection } from './wipe-section.tsx'
import { useState } from 'react'

interface StoragePageProps {
  /** Puts the settings of a restored backup into effect. */
  onSettings: (settings: Settings) => void
}

/** What this browser keeps of the app and for whom, and everything one can do with it. */
export function StoragePage({ onSettings }: StoragePageProps) {
  const care = useStorageCare()
  const [isWiped, setWiped] = useState(false)
  if (isWiped) return <Wiped />
  return (
    <div className={styles.page}>
      <header className={styles.section}>
        <h1 className={styles.title}>本机存储</h1>
        <p className={styles.lead}>
          数据和您保存的东西只存在这台机器的这个浏览器里，没有别处的副本，也不会上传。
        </p>
      </header>
      <BackupSection onSettings={onSettings} />
      <VersionsSection care={care} />
      <UsageSection />
      <LastingSection />
      <WipeSection care={care} onWiped={() => setWiped(true)} />
    </div>
  )
}
