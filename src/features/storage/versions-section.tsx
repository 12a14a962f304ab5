import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ExplainedButton } from '../../components/explained-button.tsx'
import { Notice } from '../../components/notice.tsx'
import type { PublishedTable } from '../../core/schema/manifest.ts'
import type { StorageCare } from '../../queries/use-storage-care.ts'
import { useStoredVersions } from '../../queries/use-stored-versions.ts'
import { CheckResult } from './check-result.tsx'
import styles from './storage-page.module.css'
import { bytesText, timeText } from './texts.ts'

type Version = NonNullable<ReturnType<typeof useStoredVersions>>[number]

const roleNames: Readonly<Record<Version['role'], string>> = {
  current: '正在使用',
  previous: '上一版，核对过新版后会自动删除',
  staged: '没有存完，或等待采用',
}

/** The versions of the published data on this machine: checked, repaired, deleted. */
export function VersionsSection({ care }: { care: StorageCare }) {
  const versions = useStoredVersions()
  const [message, setMessage] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const obstacle = care.running === null ? null : '请等正在做的事做完。'
  const nothing = versions?.length === 0 ? '本机没有存数据。' : null
  const run = async (work: () => Promise<string | null>, done: string) => {
    setMessage('')
    const why = await work()
    setFault(why)
    setMessage(why === null ? done : '')
  }
  return (
    <section className={styles.section} aria-labelledby="versions">
      <h2 id="versions">公开数据</h2>
      {versions === undefined ? <p role="status">正在读取……</p> : null}
      {versions === null ? <p>浏览器的存储读不出来，不知道本机存了什么。</p> : null}
      {versions?.length === 0 ? <p>本机没有存数据；下次联网打开会重新下载。</p> : null}
      <ul className={styles.versions} aria-label="本机的数据版本">
        {versions?.map((version) => (
          <li key={version.manifest.version} className={styles.version}>
            <p className={styles.name}>
              <code>{version.manifest.version}</code>
              <span className={styles.meta}>{roleNames[version.role]}</span>
            </p>
            <p className={styles.meta}>{factsOf(version)}</p>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <ExplainedButton obstacle={obstacle ?? nothing} onClick={() => void run(care.check, '')}>
          现在核对
        </ExplainedButton>
        <ExplainedButton
          obstacle={obstacle ?? nothing}
          note="删除后下次联网打开会重新下载；您保存的东西不受影响。"
          onClick={() =>
            void run(care.removePublished, '公开数据已从本机删除。本页还能用，下次打开会重新下载。')
          }
        >
          删除公开数据
        </ExplainedButton>
      </div>
      {care.running === 'check' || care.running === 'repair' ? (
        <p>
          <progress aria-label="正在核对" max={care.progress?.count} value={care.progress?.done} />{' '}
          {care.running === 'repair' ? '正在修复' : '正在核对'}
          {care.progress === null ? '' : ` ${care.progress.done} / ${care.progress.count}`}
        </p>
      ) : null}
      <p role="status" aria-label="公开数据">
        {message}
      </p>
      {fault === null ? null : (
        <Notice tone="error" role="alert">
          <p>{fault}</p>
        </Notice>
      )}
      {care.faults === undefined || care.running === 'check' ? null : (
        <CheckResult
          faults={care.faults}
          repair={
            <Button tone="primary" onClick={() => void run(care.repair, '已修复，并重新核对过。')}>
              修复
            </Button>
          }
        />
      )}
    </section>
  )
}

function factsOf({ manifest, since, isVerified }: Version): string {
  const rows = (table: PublishedTable) =>
    manifest.files.filter((file) => file.table === table).reduce((sum, file) => sum + file.rows, 0)
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  return [
    `${rows('figures')} 个数字`,
    `${rows('reports')} 份报告`,
    `${manifest.files.length} 个文件共 ${bytesText(bytes)}`,
    since === null ? '存入时间没有记下' : `${timeText(since)}存入`,
    isVerified ? '存入后核对过' : '还没有核对',
  ].join(' · ')
}
