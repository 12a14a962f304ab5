import { useId, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { oncePer } from '../../core/compare/once-per.ts'
import type { GivenIdentity } from '../../core/import/open-questions.ts'
import { choosableRegions, placeOf } from '../../core/table/bureaus.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { findRegions, indexRegions } from '../../core/table/find-regions.ts'
import styles from './identity-choice.module.css'

interface IdentityChoiceProps {
  dataset: Dataset
  given: GivenIdentity
  onGive: (identity: GivenIdentity) => void
  onTakeBack: () => void
}

/** Region and year by hand, where the report does not say them or says them wrongly. */
export function IdentityChoice({ dataset, given, onGive, onTakeBack }: IdentityChoiceProps) {
  const id = useId()
  const [query, setQuery] = useState('')
  const hits = query.trim() === '' ? [] : findRegions(regionIndex(dataset), query)
  return (
    <div className={styles.choice}>
      <div className={styles.region}>
        <SearchField
          label="地区不对？找一个"
          value={query}
          onChange={setQuery}
          placeholder="名称、拼音或首字母"
          status={query.trim() === '' ? '' : hits.length === 0 ? '没有找到' : `找到 ${hits.length} 个地区`}
        />
        <ul className={styles.hits}>
          {hits.slice(0, listed).map((region) => (
            <li key={region.adcode}>
              <Button
                aria-pressed={given.adcode === region.adcode}
                onClick={() => {
                  onGive({ adcode: region.adcode })
                  setQuery('')
                }}
              >
                {region.name_zh} <span className={styles.place}>{placeOf(dataset, region)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.year}>
        <label htmlFor={id} className={styles.label}>
          年度不对？改为
        </label>
        <input
          id={id}
          type="number"
          className={styles.input}
          min={2000}
          max={2100}
          defaultValue={given.year ?? ''}
          onChange={({ target }) => {
            if (target.value !== '' && target.checkValidity()) onGive({ year: target.valueAsNumber })
          }}
        />
      </div>
      {Object.keys(given).length === 0 ? null : (
        <Button tone="quiet" onClick={onTakeBack}>
          恢复读出的
        </Button>
      )}
    </div>
  )
}

const listed = 8
const regionIndex = oncePer((dataset: Dataset) => indexRegions(choosableRegions(dataset)))
