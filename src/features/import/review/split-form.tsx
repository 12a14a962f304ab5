import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { displayValue } from '../../../core/compare/cell-text.ts'
import { readAmounts } from '../../../core/review/read-selected.ts'
import type { StatedFigure } from '../../../core/schema/figure.ts'
import { bringWhole, TextField } from './form-fields.tsx'
import styles from './figure-form.module.css'

interface SplitFormProps {
  figure: StatedFigure
  onSave: (parts: readonly StatedFigure[]) => void
  onCancel: () => void
}

/** Several numbers in place of one, all from the same words. Begins with those the words hold. */
export function SplitForm({ figure, onSave, onCancel }: SplitFormProps) {
  const id = useId()
  const [words, setWords] = useState(() =>
    readAmounts(figure.quote)
      .map(({ value }) => value)
      .join('、'),
  )
  const [isShort, setIsShort] = useState(false)
  const parts = readAmounts(words)
  const sum = parts.reduce((total, { value }) => total + value, 0)
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setIsShort(parts.length < 2)
    if (parts.length < 2) return
    onSave(
      parts.map(({ value, qualifier, unit }) => ({
        ...figure,
        value,
        qualifier,
        unit: unit === '' ? figure.unit : unit,
        role: 'part',
        rule: 'hand',
      })),
    )
  }
  return (
    <form
      ref={bringWhole}
      className={styles.form}
      aria-labelledby={id}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <h3 id={id} className={styles.title}>
        拆成分项
      </h3>
      <TextField label="各个数，用顿号隔开" value={words} onChange={setWords} autoFocus />
      <p className={styles.hint}>
        {parts.length} 个数，合计 {displayValue(sum)}；原来是 {displayValue(figure.value, figure.qualifier)}。
      </p>
      {isShort ? (
        <p role="alert" className={styles.faults}>
          请写至少两个数，例如 3、5、7
        </p>
      ) : null}
      <p className={styles.actions}>
        <Button type="submit" tone="primary">
          拆分
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </p>
    </form>
  )
}
