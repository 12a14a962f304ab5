import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { obstacles } from '../../../core/review/decide.ts'
import { reviewLink } from '../../../core/schema/link.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { regionWords } from '../identity-words.ts'
import styles from './queue-row.module.css'
import type { QueueRow as Row } from './review-queue.ts'

interface QueueRowProps {
  dataset: Dataset
  row: Row
  /** Takes the report off this machine. */
  onRemove: () => Promise<void>
}

/** A kept report: whose it is, what is open in it, and the way out of the list. */
export function QueueRow({ dataset, row, onRemove }: QueueRowProps) {
  const [isAsked, setAsked] = useState(false)
  const away = useRef<HTMLButtonElement>(null)
  const { kept } = row
  const { report, identity, left, isFinished } = kept
  const total = report.proposals.length
  const where = identity.adcode === null ? '地区不详' : regionWords(dataset, identity.adcode)
  const open = openQuestions(row)
  return (
    <li className={styles.row}>
      <div className={styles.body}>
        <h2 className={styles.name}>
          <a href={reviewLink(kept.sha256)}>
            {where} · {identity.year === null ? '年度不详' : `${identity.year}年度`}
          </a>
        </h2>
        <p className={styles.file}>
          {report.title === null && report.bureau === null ? '' : `${report.title ?? report.bureau ?? ''} · `}
          <bdi>{report.name}</bdi>
        </p>
        {open.length === 0 ? null : <p className={styles.questions}>{open.join(' · ')}</p>}
        {row.others === 0 ? null : (
          <p className={styles.others}>同一部门同一年度还有 {row.others} 份，留一份就够</p>
        )}
      </div>
      <div className={styles.state} data-finished={isFinished}>
        <span>{isFinished ? '复核完毕' : left === 0 ? '数字都已定' : `还有 ${left} 个`}</span>
        <progress
          className={styles.meter}
          aria-label="已定的数字"
          value={total - left}
          max={Math.max(1, total)}
        />
      </div>
      <Button
        ref={away}
        tone="quiet"
        className={styles.away}
        aria-label={`移除 ${report.name}`}
        aria-expanded={isAsked}
        onClick={() => setAsked(!isAsked)}
      >
        移除
      </Button>
      {isAsked ? (
        <Question
          decided={kept.decisions.size}
          onRemove={onRemove}
          onCancel={() => {
            setAsked(false)
            away.current?.focus()
          }}
        />
      ) : null}
    </li>
  )
}

function openQuestions({ kept, differences }: Row): readonly string[] {
  return [
    ...obstacles(kept).filter((words) => !words.startsWith('还有')),
    ...(differences === 0 ? [] : [`${differences} 处差异没有选定`]),
  ]
}

interface QuestionProps {
  decided: number
  onRemove: () => Promise<void>
  onCancel: () => void
}

/** Asked once more: the text is gone from this machine afterwards. */
function Question({ decided, onRemove, onCancel }: QuestionProps) {
  const [isGoing, setGoing] = useState(false)
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => words.current?.focus(), [])
  return (
    <div className={styles.question} role="group" aria-label="要移除吗">
      <p ref={words} tabIndex={-1}>
        移除后，报告原文从这台电脑删去，它的数字不再进入比较。
        {decided === 0
          ? '原来的文件不受影响，以后可以再导入。'
          : `在它上面作的 ${decided} 个决定还记着，以后再导入、保留同一个文件，就都回来。`}
      </p>
      <div className={styles.answers}>
        <Button
          disabled={isGoing}
          onClick={() => {
            setGoing(true)
            void onRemove().finally(() => setGoing(false))
          }}
        >
          移除这份
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          不移除
        </Button>
      </div>
    </div>
  )
}
