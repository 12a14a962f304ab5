import { useMemo, useState } from 'react'
import { Panel } from '../../../components/panel.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { groupNames } from '../../../core/schema/indicator-names.ts'
import { indicatorGroups, type Indicator } from '../../../core/schema/indicator.ts'
import { indicatorLink } from '../../../core/schema/link.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { findIndicators } from '../../../core/table/find-indicators.ts'
import styles from './picker.module.css'
import { PickerTally } from './picker-tally.tsx'

interface IndicatorPickerProps {
  dataset: Dataset
  initial: readonly string[]
  /** Hands over what is chosen, which may be nothing. */
  onClose: (indicators: string[]) => void
}

/** Indicators by group, searchable, each with its definition on hand. */
export function IndicatorPicker({ dataset, initial, onClose }: IndicatorPickerProps) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(() => [...initial])
  const found = useMemo(() => findIndicators(dataset.indicators, query), [dataset, query])
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const close = () => onClose(chosen)
  return (
    <Panel
      title="选择指标"
      open
      onClose={close}
      width="wide"
      footer={<PickerTally text={tally(chosen.length)} onDone={close} />}
    >
      <SearchField
        label="搜索指标"
        value={query}
        onChange={setQuery}
        placeholder="例如：副校长、行政处罚、信访"
        status={query.trim() === '' ? `共 ${found.length} 项指标` : `找到 ${found.length} 项`}
      />
      {found.length === 0 ? (
        <p className={styles.empty}>没有名称、定义或常见说法含“{query.trim()}”的指标，换一个词试试。</p>
      ) : null}
      {indicatorGroups.map((group) => {
        const members = found.filter((indicator) => indicator.group === group)
        if (members.length === 0) return null
        return (
          <fieldset key={group} className={styles.group}>
            <legend className={styles.legend}>{groupNames[group]}</legend>
            <ul>
              {members.map((indicator) => (
                <IndicatorChoice
                  key={indicator.id}
                  indicator={indicator}
                  checked={chosen.includes(indicator.id)}
                  bureaus={dataset.pending === null ? dataset.bureausStating(indicator.id) : null}
                  onToggle={() => toggle(indicator.id)}
                />
              ))}
            </ul>
          </fieldset>
        )
      })}
    </Panel>
  )
}

function tally(count: number): string {
  return count === 0 ? '没有选指标，将保留原来的选择' : `已选 ${count} 项指标`
}

interface IndicatorChoiceProps {
  indicator: Indicator
  checked: boolean
  /** How many report it in any year; null while not all figures are in memory. */
  bureaus: number | null
  onToggle: () => void
}

function IndicatorChoice({ indicator, checked, bureaus, onToggle }: IndicatorChoiceProps) {
  return (
    <li className={styles.choice}>
      <label className={styles.row}>
        <input type="checkbox" className={styles.box} checked={checked} onChange={onToggle} />
        <span className={styles.name}>{indicator.name_zh}</span>
        <span className={styles.aside}>{tellBureaus(bureaus)}</span>
      </label>
      <details className={styles.details}>
        <summary className={styles.summary}>定义</summary>
        <p>
          {indicator.definition_zh}。单位：{indicator.unit}。
        </p>
        <p className={styles.phrases}>常见写法：{indicator.typical_phrases.join('；')}</p>
        <p>
          <a href={indicatorLink(indicator.id)}>谁写了、怎么写：{indicator.name_zh}</a>
        </p>
      </details>
    </li>
  )
}

function tellBureaus(bureaus: number | null): string {
  if (bureaus === null) return ''
  return bureaus === 0 ? '暂无数字' : `${bureaus} 家有数字`
}
