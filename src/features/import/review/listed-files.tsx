import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import type { KeptImport } from '../../../core/review/types.ts'
import { groupBy } from '../../../core/table/group-by.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { useAcceptListed } from '../../../queries/use-accept-listed.ts'
import styles from '../keep-bar.module.css'

/** The tables and packages among what is kept: their numbers can be taken file by file, which is asked twice. */
export function ListedFiles({ dataset, imports }: { dataset: Dataset; imports: readonly KeptImport[] }) {
  const listed = imports.filter(({ report }) => report.part_of !== null)
  return [...groupBy(listed, ({ report }) => report.part_of ?? '')].map(([file, reports]) => (
    <ListedFile key={file} dataset={dataset} reports={reports} />
  ))
}

function ListedFile({ dataset, reports }: { dataset: Dataset; reports: readonly KeptImport[] }) {
  const { accept, isAccepting } = useAcceptListed(dataset)
  const [isAsked, setAsked] = useState(false)
  const [message, setMessage] = useState('')
  const open = reports.filter(({ left }) => left > 0)
  const left = open.reduce((sum, one) => sum + one.left, 0)
  const name = reports[0]?.report.name ?? ''
  if (left === 0 && message === '') return null
  return (
    <section className={styles.bar} aria-label={name}>
      {left === 0 ? null : (
        <>
          <p>
            <bdi>{name}</bdi>：{open.length} 份报告、{left} 个数字没有复核。
          </p>
          {isAsked ? (
            <>
              <Button
                tone="primary"
                disabled={isAccepting}
                onClick={() =>
                  void accept(open).then((words) => {
                    setMessage(words)
                    setAsked(false)
                  })
                }
              >
                {isAccepting ? '正在采用……' : `我核对过这个文件，采用 ${left} 个数字`}
              </Button>
              <Button onClick={() => setAsked(false)}>取消</Button>
            </>
          ) : (
            <Button aria-label={`全部采用 ${name}`} onClick={() => setAsked(true)}>
              全部采用……
            </Button>
          )}
        </>
      )}
      <p role="status">{message}</p>
    </section>
  )
}
