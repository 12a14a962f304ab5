import { Folded } from '../../components/folded.tsx'
import { type GivenIdentity, openQuestions } from '../../core/import/open-questions.ts'
import type { QueuedFile } from '../../core/import/queue.ts'
import type { ImportReading } from '../../core/import/types.ts'
import type { KeptImport } from '../../core/review/types.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import type { ImportStore } from '../../queries/import-store.ts'
import { EncodingChoice } from './encoding-choice.tsx'
import { identityWords } from './identity-words.ts'
import styles from './import-row.module.css'
import { PackageOutcome } from './package-outcome.tsx'
import { ReportDetails } from './report-details.tsx'
import { TableOutcome } from './table-outcome.tsx'
import { TextSample } from './text-sample.tsx'

export interface ImportOutcomeProps {
  dataset: Dataset
  file: QueuedFile
  reading: ImportReading
  given: GivenIdentity | undefined
  kept: KeptImport | undefined
  store: ImportStore
}

/** What was found in a file, and what of it is open. */
export function ImportOutcome({ dataset, file, reading, given, kept, store }: ImportOutcomeProps) {
  if (reading.type === 'refused')
    return (
      <>
        <p className={styles.refusal}>{reading.message}</p>
        {reading.reason === 'binary' ? <Encodings file={file} reading={reading} store={store} /> : null}
      </>
    )
  if (reading.type === 'unrelated')
    return (
      <>
        <p className={styles.refusal}>不像教育部门的年度报告：{reading.reason}。请核对文件和编码。</p>
        <TextSample text={reading.text} />
        <Encodings file={file} reading={reading} store={store} />
      </>
    )
  const questions = openQuestions(reading, given)
  if (reading.type === 'table')
    return (
      <>
        <TableOutcome dataset={dataset} id={file.id} reading={reading} store={store} />
        <Encodings file={file} reading={reading} store={store} />
      </>
    )
  if (reading.type === 'package') return <PackageOutcome reading={reading} />
  return (
    <>
      <p className={styles.identity}>{identityWords(dataset, reading, given).join(' · ')}</p>
      <p className={styles.counts}>
        数字 <strong>{reading.figures.length}</strong> 个 · 看过而未采用 {reading.refused.length} 处
        {reading.losses.length === 0 ? ' · 没有漏读' : ` · 漏读或改动 ${reading.losses.length} 种`}
      </p>
      {questions.length === 0 ? null : (
        <ul className={styles.questions} aria-label="请核对">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      <Folded long summary="读到了什么" summaryClass={styles.summary}>
        {() => (
          <>
            <ReportDetails
              dataset={dataset}
              id={file.id}
              reading={reading}
              given={given}
              isKept={kept !== undefined}
              store={store}
            />
            <Encodings file={file} reading={reading} store={store} />
          </>
        )}
      </Folded>
    </>
  )
}

interface EncodingsProps {
  file: QueuedFile
  reading: ImportReading
  store: ImportStore
}

/** Only where bytes have an encoding to choose. */
function Encodings({ file, reading, store }: EncodingsProps) {
  const encoding = 'encoding' in reading ? reading.encoding : null
  const isChoosable = reading.type === 'refused' || choosable.has(reading.kind)
  const bytes = store.fileOf(file.id)
  if (!isChoosable || bytes === undefined) return null
  return (
    <Folded long summary="换一种编码重读" summaryClass={styles.summary}>
      {() => (
        <EncodingChoice
          key={encoding}
          file={bytes}
          encoding={encoding}
          isChosen={file.encoding !== null}
          onChoose={(chosen) => store.readAgain(file.id, chosen)}
        />
      )}
    </Folded>
  )
}

const choosable = new Set<string>(['text', 'html', 'csv', 'json'])
