import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { Dataset } from '../../../core/table/dataset.ts'
import { findIndicators } from '../../../core/table/find-indicators.ts'
import { nameOfIndicator } from './review-groups.ts'
import styles from './figure-form.module.css'

interface IndicatorFieldProps {
  dataset: Dataset
  /** Empty while none is chosen. */
  value: string
  onChange: (indicator: string) => void
  autoFocus?: boolean
}

/** One indicator by name, pinyin, initials or wording; arrows and Enter choose among what is found. */
export function IndicatorField({ dataset, value, onChange, autoFocus = false }: IndicatorFieldProps) {
  const id = useId()
  // Null while the field shows what is chosen and the list is shut.
  const [query, setQuery] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const found = useMemo(
    () => (query === null ? [] : findIndicators(dataset.indicators, query).slice(0, most)),
    [dataset, query],
  )
  const choose = (index: number) => {
    const chosen = found[index]
    if (chosen === undefined) return
    onChange(chosen.id)
    setQuery(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
    if (step !== 0) {
      event.preventDefault()
      if (query === null) setQuery('')
      else setActive((active + step + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter' && query !== null) {
      // Not yet the form's.
      event.preventDefault()
      choose(active)
    } else if (event.key === 'Escape' && query !== null) {
      event.stopPropagation()
      setQuery(null)
    }
  }
  const isOpen = query !== null
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        指标
      </label>
      <input
        id={id}
        role="combobox"
        className={styles.input}
        aria-expanded={isOpen}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? `${id}${active}` : undefined}
        value={query ?? (value === '' ? '' : nameOfIndicator(dataset, value))}
        placeholder="名称、拼音或首字母"
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          setQuery(target.value)
          setActive(0)
        }}
        onBlur={() => setQuery(null)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}list`} role="listbox" aria-label="找到的指标" className={styles.options} hidden={!isOpen}>
        {found.map((indicator, index) => (
          <li
            key={indicator.id}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            ref={index === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
            // Before the field loses its focus and the list shuts.
            onPointerDown={(event) => {
              event.preventDefault()
              choose(index)
            }}
          >
            {indicator.name_zh}
            <span className={styles.unit}>{indicator.unit}</span>
          </li>
        ))}
      </ul>
      {isOpen && found.length === 0 ? <p className={styles.hint}>没有这样的指标，换一个词。</p> : null}
    </div>
  )
}

const most = 40
