import { memo } from 'react'
import badge from '../../components/badge.module.css'
import { Button } from '../../components/button.tsx'
import type { PagesRead } from '../../core/document/pdf/types.ts'
import { encodingNames, kindNames } from '../../core/import/names.ts'
import { isBusy, type QueuedFile } from '../../core/import/queue.ts'
import type { ImportReading } from '../../core/import/types.ts'
import { importLink } from '../../core/schema/link.ts'
import { ImportOutcome, type ImportOutcomeProps } from './import-outcome.tsx'
import styles from './import-row.module.css'
import { KeepListed, type KeepListedProps, KeepReport, type KeepReportProps } from './keep-action.tsx'
import { sizeText } from './size-text.ts'

interface ImportRowProps extends Omit<ImportOutcomeProps, 'reading'>, KeepReportProps, KeepListedProps {
  reading: ImportReading | undefined
  /** While a file with pages is read. */
  pages: PagesRead | undefined
  /** The name of a file with the same bytes that came before. */
  sameAs: string | undefined
}

/** One file: what it was read as, what was found in it, and what a person can do about it. */
export const ImportRow = memo(function ImportRow(props: ImportRowProps) {
  const { file, reading, pages, sameAs, store } = props
  // While it is read again, what was read before stays, with the fields a person is typing in.
  const isStale = isBusy(file) && reading?.type === 'refused'
  const outcome = isStale || file.status === 'cancelled' ? undefined : reading
  const state = stateOf(file, outcome)
  return (
    <li className={styles.row}>
      <p className={[styles.state, badge.badge, badge[state.tone]].join(' ')}>{state.word}</p>
      <div className={styles.body}>
        <h2 className={styles.name}>
          <bdi>{file.name}</bdi>
        </h2>
        <p className={styles.readAs}>
          {[...readAs(outcome), sizeText(file.size)].join(' · ')}
          {sameAs === undefined ? null : (
            <>
              {' · '}与 <bdi>{sameAs}</bdi> 内容相同
            </>
          )}
        </p>
        {pages === undefined ? null : <Pages {...pages} />}
        {outcome === undefined ? null : <ImportOutcome {...props} reading={outcome} />}
      </div>
      <div className={styles.actions}>
        {outcome?.type === 'report' ? <KeepReport {...props} /> : null}
        {outcome?.type === 'table' || outcome?.type === 'package' ? <KeepListed {...props} /> : null}
        {outcome?.type === 'report' ? (
          <a className={styles.open} href={importLink(outcome.sha256)}>
            对照原文
          </a>
        ) : null}
        {isBusy(file) ? (
          <Button onClick={() => store.cancel(file.id)} aria-label={`取消 ${file.name}`}>
            取消
          </Button>
        ) : (
          <>
            {file.status === 'cancelled' ||
            (outcome?.type === 'refused' && mayHelpAgain.has(outcome.reason)) ? (
              <Button
                onClick={() => store.readAgain(file.id, file.encoding)}
                aria-label={`重读 ${file.name}`}
              >
                重读
              </Button>
            ) : null}
            <Button tone="quiet" onClick={() => store.remove(file.id)} aria-label={`从列表移除 ${file.name}`}>
              移除
            </Button>
          </>
        )}
      </div>
    </li>
  )
})

/** How far the reading of one file is: a long PDF takes many seconds. */
function Pages({ read, all }: PagesRead) {
  return (
    <p className={styles.pages}>
      <progress className={styles.bar} aria-label="已读的页" value={read} max={all} />第 {read} / {all} 页
    </p>
  )
}

/** Reading it once more can go otherwise. */
const mayHelpAgain = new Set(['failed', 'too_long'])

function stateOf(file: QueuedFile, reading: ImportReading | undefined) {
  if (file.status === 'waiting') return { word: '等待', tone: 'quiet' }
  if (file.status === 'reading') return { word: '正在读', tone: 'busy' }
  if (file.status === 'cancelled') return { word: '已取消', tone: 'quiet' }
  if (reading === undefined || reading.type === 'refused') return { word: '没有读', tone: 'bad' }
  if (reading.type === 'unrelated') return { word: '不是报告', tone: 'warn' }
  return { word: '已读', tone: 'good' }
}

function readAs(reading: ImportReading | undefined): string[] {
  if (reading === undefined || reading.type === 'refused') return []
  const encoding = reading.encoding === null ? [] : [encodingNames[reading.encoding]]
  return [`读作${kindNames[reading.kind]}`, ...encoding]
}
