import { useMemo, useRef, useState } from 'react'
import { Notice } from '../../../components/notice.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { differencesOf } from '../../../core/review/differences.ts'
import { twinDifferencesOf } from '../../../core/review/twins.ts'
import type { KeptImport } from '../../../core/review/types.ts'
import { importsLink, reviewLink } from '../../../core/schema/link.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { useKeptImports } from '../../../queries/use-kept-imports.ts'
import { CorrectionList } from '../corrections/correction-list.tsx'
import { UnreviewedSwitch } from '../unreviewed-switch.tsx'
import { regionWords } from '../identity-words.ts'
import { ExportPackage } from './export-package.tsx'
import { ListedFiles } from './listed-files.tsx'
import { QueueRow } from './queue-row.tsx'
import { nextInQueue, queueOf, type QueueFilter, queueFilters, type QueueRow as Row } from './review-queue.ts'
import styles from './queue-page.module.css'

/** Every kept report, with what is left to decide of each. */
export function QueuePage({ dataset }: { dataset: Dataset }) {
  const kept = useKeptImports()
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <h1 className={styles.title}>复核</h1>
        <p className={styles.lead}>
          保留在本机的报告，逐份对照原文定下每个数字。没有复核的数字不进入比较；每个决定当场存下，随时可以停、可以撤销。
        </p>
      </header>
      {kept.status === 'loading' ? <p>正在打开保留的报告……</p> : null}
      {kept.status === 'unavailable' ? (
        <Notice tone="error" role="alert">
          <p>{kept.message_zh}</p>
        </Notice>
      ) : null}
      {kept.status === 'ready' && kept.imports.length > 0 ? (
        <div className={styles.standing}>
          <UnreviewedSwitch />
          <ExportPackage dataset={dataset} />
        </div>
      ) : null}
      {kept.status === 'ready' ? <ListedFiles dataset={dataset} imports={kept.imports} /> : null}
      {kept.status === 'ready' ? (
        <Queue dataset={dataset} imports={kept.imports} remove={kept.remove} />
      ) : null}
      <CorrectionList dataset={dataset} />
    </div>
  )
}

interface QueueProps {
  dataset: Dataset
  imports: readonly KeptImport[]
  /** Null once done, else why not. */
  remove: (sha256s: readonly string[]) => Promise<string | null>
}

function Queue({ dataset, imports, remove }: QueueProps) {
  const [message, setMessage] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  const [filter, setFilter] = useState<QueueFilter>('all')
  const [query, setQuery] = useState('')
  const rows = useMemo(
    () =>
      queueOf(imports, {
        differences: (one) =>
          [...differencesOf(one, dataset), ...twinDifferencesOf(one, imports, dataset.indicators)].filter(
            ({ stands }) => stands === null,
          ).length,
        words: ({ report, identity }) =>
          [
            identity.adcode === null ? '地区不详' : regionWords(dataset, identity.adcode),
            report.bureau ?? '',
            report.title ?? '',
            report.name,
            identity.year ?? '年度不详',
          ].join(' '),
      }),
    [dataset, imports],
  )
  const removeOne = async ({ kept }: Row) => {
    const fault = await remove([kept.sha256])
    setMessage(fault ?? `已移除“${kept.report.name}”。`)
    // The button that was pressed is gone with its row.
    if (fault === null) status.current?.focus()
  }
  const told = (
    <p ref={status} tabIndex={-1} role="status" aria-label="移除" className={styles.told}>
      {message}
    </p>
  )
  if (rows.length === 0)
    return (
      <section className={styles.empty} aria-label="没有保留的报告">
        {told}
        <p>还没有保留的报告。</p>
        <p>
          先<a href={importsLink}>导入报告</a>，读出的数字会排到这里等您复核。
        </p>
      </section>
    )
  const matching = rows.filter(({ words }) => words.includes(query.trim()))
  const shown = matching.filter(queueFilters[filter].holds)
  const offered = (Object.keys(queueFilters) as QueueFilter[]).filter(
    (id) => id === 'all' || id === filter || rows.some(queueFilters[id].holds),
  )
  const next = nextInQueue(rows)
  return (
    <>
      <div className={styles.controls}>
        <div className={styles.search}>
          <SearchField
            label="找报告"
            value={query}
            onChange={setQuery}
            placeholder="地区、部门、年度或文件名"
            status={query.trim() === '' ? '' : `找到 ${matching.length} 份`}
          />
        </div>
        {next === undefined ? (
          <p className={styles.allDone}>都复核完了。</p>
        ) : (
          <a className={styles.next} href={reviewLink(next.kept.sha256)}>
            {next.kept.step === 0 ? '开始复核' : '接着复核'}
          </a>
        )}
      </div>
      <div className={styles.filters} role="group" aria-label="只看">
        {offered.map((id) => (
          <button
            key={id}
            type="button"
            className={styles.filter}
            aria-pressed={filter === id}
            onClick={() => setFilter(id)}
          >
            {queueFilters[id].name} {matching.filter(queueFilters[id].holds).length}
          </button>
        ))}
      </div>
      {told}
      {shown.length === 0 ? <p className={styles.none}>没有这样的报告。</p> : null}
      <ol className={styles.list} aria-label="待复核的报告">
        {shown.map((row) => (
          <QueueRow key={row.kept.sha256} dataset={dataset} row={row} onRemove={() => removeOne(row)} />
        ))}
      </ol>
    </>
  )
}
