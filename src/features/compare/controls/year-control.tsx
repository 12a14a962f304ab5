import type { YearsSelector } from '../../../core/schema/compare-state.ts'
import styles from './controls.module.css'

interface YearControlProps {
  selector: YearsSelector
  /** The years the selector comes to now, ascending. */
  years: readonly number[]
  /** First and last year there is any report for. */
  range: readonly [number, number]
  onChange: (selector: YearsSelector) => void
}

/** One year, a span, or the latest there is. */
export function YearControl({ selector, years, range, onChange }: YearControlProps) {
  const first = years[0] ?? range[1]
  const last = years.at(-1) ?? range[1]
  const choices = Array.from({ length: range[1] - range[0] + 1 }, (_, i) => range[1] - i)
  const change = (from: number, to: number) =>
    onChange(
      from === to
        ? { kind: 'single', year: from }
        : { kind: 'span', from: Math.min(from, to), to: Math.max(from, to) },
    )
  return (
    <div className={styles.years}>
      <label className={styles.year}>
        <span className={styles.label}>年份</span>
        <select
          className={styles.select}
          value={selector.kind}
          onChange={(event) => {
            if (event.target.value === 'latest') onChange({ kind: 'latest' })
            else if (event.target.value === 'single') onChange({ kind: 'single', year: last })
            else change(first === last ? range[0] : first, last === range[0] ? range[1] : last)
          }}
        >
          <option value="latest">最近年度</option>
          <option value="single">某一年</option>
          <option value="span">一段时间</option>
        </select>
      </label>
      {selector.kind === 'latest' ? <span className={styles.resolved}>{last}年</span> : null}
      {selector.kind === 'single' ? (
        <YearSelect label="哪一年" value={selector.year} choices={choices} onChange={(y) => change(y, y)} />
      ) : null}
      {selector.kind === 'span' ? (
        <>
          <YearSelect
            label="起始年"
            value={selector.from}
            choices={choices.filter((y) => y < selector.to)}
            onChange={(from) => change(from, selector.to)}
          />
          <span aria-hidden="true">至</span>
          <YearSelect
            label="截止年"
            value={selector.to}
            choices={choices.filter((y) => y > selector.from)}
            onChange={(to) => change(selector.from, to)}
          />
        </>
      ) : null}
    </div>
  )
}

interface YearSelectProps {
  label: string
  value: number
  choices: readonly number[]
  onChange: (year: number) => void
}

function YearSelect({ label, value, choices, onChange }: YearSelectProps) {
  // A link may name a year outside the data; it stays choosable, or the control would show another one.
  const years = choices.includes(value) ? choices : [value, ...choices]
  return (
    <select
      aria-label={label}
      className={styles.select}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  )
}
