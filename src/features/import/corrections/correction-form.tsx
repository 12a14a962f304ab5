import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { qualifiers, roles, scopes, type Figure, type StatedFigure } from '../../../core/schema/figure.ts'
import type { Indicator } from '../../../core/schema/indicator.ts'
import type { Report } from '../../../core/schema/report.ts'
import { bringWhole, Choice, FormFaults, TextField } from '../review/form-fields.tsx'
import { qualifierWords, roleWords, scopeWords } from '../review/state-words.ts'
import { type CorrectionDraft, emptyNumber, type NumberDraft, saidIn, typed } from './correction-draft.ts'
import styles from './correction-form.module.css'

interface CorrectionFormProps {
  report: Report
  indicator: Indicator
  published: readonly Figure[]
  begin: CorrectionDraft
  onSave: (after: readonly StatedFigure[], words: Pick<CorrectionDraft, 'why' | 'quote'>) => void
  onCancel: () => void
}

/** All a published report says on an indicator, to be said otherwise, with the reason. Escape leaves it as it was. */
export function CorrectionForm({
  report,
  indicator,
  published,
  begin,
  onSave,
  onCancel,
}: CorrectionFormProps) {
  const id = useId()
  const [draft, setDraft] = useState(begin)
  const [faults, setFaults] = useState<readonly string[]>([])
  const change = (part: Partial<CorrectionDraft>) => setDraft({ ...draft, ...part })
  const changeNumber = (next: NumberDraft) =>
    change({ numbers: draft.numbers.map((one) => (one.id === next.id ? next : one)) })
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const said = saidIn(draft, indicator, published)
    setFaults(said.faults)
    if (said.faults.length === 0) onSave(said.after, { why: draft.why.trim(), quote: draft.quote.trim() })
  }
  return (
    <form
      ref={bringWhole}
      className={styles.form}
      aria-labelledby={`${id}title`}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The panel around it stays open.
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <h3 id={`${id}title`} className={styles.title}>
        更正 {indicator.name_zh}
      </h3>
      <fieldset className={styles.choices}>
        <legend className={styles.label}>这份报告</legend>
        <label className={styles.choice}>
          <input
            type="radio"
            name={id}
            checked={draft.isStated}
            onChange={() => change({ isStated: true })}
          />
          写的是这个数
        </label>
        <label className={styles.choice}>
          <input
            type="radio"
            name={id}
            checked={!draft.isStated}
            onChange={() => change({ isStated: false })}
          />
          没有写（{report.coverage === 'full' ? '未提及' : '公开数据只读了开头，记作未读全'}）
        </label>
      </fieldset>
      {draft.isStated
        ? draft.numbers.map((number, index) => (
            <NumberRow
              key={number.id}
              number={number}
              isFirst={index === 0}
              isAlone={draft.numbers.length === 1}
              onChange={changeNumber}
              onRemove={() => change({ numbers: draft.numbers.filter(({ id: one }) => one !== number.id) })}
            />
          ))
        : null}
      {draft.isStated ? (
        <p>
          <Button
            tone="inline"
            onClick={() => {
              const free = Math.max(...draft.numbers.map((one) => one.id)) + 1
              change({ numbers: [...draft.numbers, emptyNumber(free, indicator.unit)] })
            }}
          >
            报告分几个数写，再加一个
          </Button>
        </p>
      ) : null}
      <TextField label="理由" value={draft.why} onChange={(why) => change({ why })} />
      <TextField
        label="报告原话（可不填）"
        value={draft.quote}
        onChange={(quote) => change({ quote })}
        long
      />
      <FormFaults faults={faults} />
      <p className={styles.actions}>
        <Button type="submit" tone="primary">
          更正
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </p>
      <p className={styles.hint}>只改您在这台电脑上看到的，处处标明“已更正”；公开数据不变，随时可以撤回。</p>
    </form>
  )
}

interface NumberRowProps {
  number: NumberDraft
  isFirst: boolean
  isAlone: boolean
  onChange: (number: NumberDraft) => void
  onRemove: () => void
}

function NumberRow({ number, isFirst, isAlone, onChange, onRemove }: NumberRowProps) {
  return (
    <div className={styles.number} role="group" aria-label={isAlone ? '数' : `第 ${number.id + 1} 个数`}>
      <div className={styles.row}>
        <TextField
          label="数值"
          value={number.amount}
          onChange={(amount) => onChange(typed(number, amount))}
          autoFocus={isFirst || number.amount === ''}
        />
        <TextField label="单位" value={number.unit} onChange={(unit) => onChange({ ...number, unit })} />
        <Choice
          label="限定"
          value={number.qualifier}
          options={qualifiers}
          words={qualifierWords}
          onChange={(qualifier) => onChange({ ...number, qualifier })}
        />
      </div>
      <div className={styles.row}>
        <Choice
          label="口径"
          value={number.scope}
          options={scopes}
          words={scopeWords}
          onChange={(scope) => onChange({ ...number, scope })}
        />
        {isAlone ? null : (
          <>
            <Choice
              label="作为"
              value={number.role === 'total' ? 'total' : 'part'}
              options={roles.filter((role) => role !== 'single')}
              words={roleWords}
              onChange={(role) => onChange({ ...number, role })}
            />
            <Button tone="quiet" className={styles.remove} onClick={onRemove}>
              去掉
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
