import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import type { TextSpan } from '../../../core/extract/figures/types.ts'
import { readAmounts } from '../../../core/review/read-selected.ts'
import { qualifiers, roles, scopes, type StatedFigure } from '../../../core/schema/figure.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { bringWhole, Choice, FormFaults, TextField } from './form-fields.tsx'
import styles from './figure-form.module.css'
import { IndicatorField } from './indicator-field.tsx'
import { qualifierWords, roleWords, scopeWords } from './state-words.ts'

/** What a form begins with; what is null has to be filled in. */
export interface FigureDraft extends Omit<StatedFigure, 'value'> {
  readonly value: number | null
}

/** Finds words in the report; null where they are not there. */
export type FindWords = (quote: string) => TextSpan | null

interface FigureFormProps {
  dataset: Dataset
  title: string
  begin: FigureDraft
  /** Null where a figure stands in a cell or a list: then it keeps the evidence it has. */
  find: FindWords | null
  submit: string
  onSave: (figure: StatedFigure) => void
  onCancel: () => void
}

/** All a reviewer can say of a figure. Enter saves, Escape leaves it as it was. */
export function FigureForm({ dataset, title, begin, find, submit, onSave, onCancel }: FigureFormProps) {
  const id = useId()
  const [figure, setFigure] = useState(begin)
  const [amount, setAmount] = useState(begin.value === null ? '' : String(begin.value))
  const [faults, setFaults] = useState<readonly string[]>([])
  const change = (part: Partial<FigureDraft>) => setFigure({ ...figure, ...part })
  const type = (words: string) => {
    setAmount(words)
    const [read] = readAmounts(words)
    // 约1.2万人次 says how exact it is and what is counted; plain digits say neither.
    if (read === undefined) change({ value: null })
    else
      change({
        value: read.value,
        ...(read.qualifier === 'exact' ? {} : { qualifier: read.qualifier }),
        ...(read.unit === '' ? {} : { unit: read.unit }),
      })
  }
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const span = find === null || figure.quote === begin.quote ? begin : find(figure.quote)
    const said = [
      ...(figure.indicator === '' ? ['请选一项指标'] : []),
      ...(figure.value === null ? ['请写一个数，例如 82、约1.2万、四十四'] : []),
      ...(find !== null && (figure.quote === '' || span === null)
        ? ['原文里没有这句话，请照抄或在原文里选中']
        : []),
    ]
    setFaults(said)
    if (said.length > 0 || figure.value === null || span === null) return
    onSave({ ...figure, value: figure.value, start: span.start, end: span.end })
  }
  return (
    <form
      ref={bringWhole}
      className={styles.form}
      aria-labelledby={`${id}title`}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <h3 id={`${id}title`} className={styles.title}>
        {title}
      </h3>
      <IndicatorField
        dataset={dataset}
        value={figure.indicator}
        onChange={(indicator) => change({ indicator })}
        autoFocus={begin.indicator === ''}
      />
      <div className={styles.row}>
        <TextField label="数值" value={amount} onChange={type} autoFocus={begin.indicator !== ''} />
        <Choice
          label="限定"
          value={figure.qualifier}
          options={qualifiers}
          words={qualifierWords}
          onChange={(qualifier) => change({ qualifier })}
        />
        <TextField label="单位" value={figure.unit} onChange={(unit) => change({ unit })} />
      </div>
      <div className={styles.row}>
        <Choice
          label="口径"
          value={figure.scope}
          options={scopes}
          words={scopeWords}
          onChange={(scope) => change({ scope })}
        />
        <Choice
          label="作为"
          value={figure.role}
          options={roles}
          words={roleWords}
          onChange={(role) => change({ role })}
        />
      </div>
      {find === null ? null : (
        <TextField label="原文" value={figure.quote} onChange={(quote) => change({ quote })} long />
      )}
      <TextField label="备注" value={figure.note} onChange={(note) => change({ note })} />
      <FormFaults faults={faults} />
      <p className={styles.actions}>
        <Button type="submit" tone="primary">
          {submit}
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </p>
    </form>
  )
}
