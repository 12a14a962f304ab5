import { useMemo, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { resolveRegions } from '../../../core/compare/selection.ts'
import type { RegionsSelector } from '../../../core/schema/compare-state.ts'
import type { Region } from '../../../core/schema/region.ts'
import { groupByProvince } from '../../../core/table/bureaus.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { findRegions } from '../../../core/table/find-regions.ts'
import { PickerTally } from './picker-tally.tsx'
import styles from './picker.module.css'
import { ProvinceChoices } from './province-choices.tsx'
import { RegionChoice } from './region-choice.tsx'

interface RegionPickerProps {
  dataset: Dataset
  initial: RegionsSelector
  /** Hands over what is chosen; null where nothing is. */
  onClose: (regions: RegionsSelector | null) => void
}

/** More hits than a person reads; the search says how many it left out. */
const mostHits = 60
/** Chips beyond this only push the list off the screen. */
const mostChips = 24

/** Regions by search or by province, those with reports first. */
export function RegionPicker({ dataset, initial, onClose }: RegionPickerProps) {
  const [query, setQuery] = useState('')
  const [selector, setSelector] = useState<RegionsSelector | null>(initial)
  const provinces = useMemo(() => groupByProvince(dataset), [dataset])
  const hits = useMemo(() => searchRegions(dataset, query), [dataset, query])
  const chosen = useMemo(
    () => (selector === null ? [] : resolveRegions(dataset, selector)),
    [dataset, selector],
  )
  const chosenCodes = useMemo(() => new Set(chosen.map((region) => region.adcode)), [chosen])
  const searching = query.trim() !== ''
  const toggle = (region: Region) => {
    const adcodes = chosenCodes.has(region.adcode)
      ? [...chosenCodes].filter((adcode) => adcode !== region.adcode)
      : [...chosenCodes, region.adcode]
    setSelector(adcodes.length === 0 ? null : { kind: 'list', adcodes })
  }
  const close = () => onClose(selector)
  return (
    <Panel
      title="选择地区"
      open
      onClose={close}
      width="wide"
      footer={<PickerTally text={tally(chosen.length)} onDone={close} />}
    >
      <SearchField
        label="搜索地区"
        value={query}
        onChange={setQuery}
        placeholder="地名、拼音或首字母：乐昌、lechang、lcs"
        status={searching ? searchStatus(hits.length) : ''}
      />
      {searching ? (
        <ul className={styles.flat}>
          {hits.slice(0, mostHits).map((region) => (
            <RegionChoice
              key={region.adcode}
              dataset={dataset}
              region={region}
              checked={chosenCodes.has(region.adcode)}
              onToggle={() => toggle(region)}
              withPlace
            />
          ))}
        </ul>
      ) : (
        <>
          <div className={styles.quick}>
            <Button onClick={() => setSelector({ kind: 'all' })}>全部有报告的地区</Button>
            {chosen.length > 0 ? (
              <Button tone="quiet" onClick={() => setSelector(null)}>
                清空
              </Button>
            ) : null}
          </div>
          <ChosenRegions chosen={chosen} onRemove={toggle} />
          {provinces.map((group) => (
            <ProvinceChoices
              key={group.province.adcode}
              dataset={dataset}
              group={group}
              chosen={chosenCodes}
              onToggle={toggle}
              onChooseProvince={(adcode) => setSelector({ kind: 'below', adcode })}
            />
          ))}
        </>
      )}
    </Panel>
  )
}

function tally(count: number): string {
  return count === 0 ? '没有选地区，将保留原来的选择' : `已选 ${count} 个地区`
}

function ChosenRegions({
  chosen,
  onRemove,
}: {
  chosen: readonly Region[]
  onRemove: (region: Region) => void
}) {
  if (chosen.length === 0) return null
  return (
    <ul className={styles.chosen} aria-label="已选地区">
      {chosen.slice(0, mostChips).map((region) => (
        <li key={region.adcode}>
          <button
            type="button"
            className={styles.chip}
            aria-label={`移除${region.name_zh}`}
            onClick={() => onRemove(region)}
          >
            {region.name_zh}
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {chosen.length > mostChips ? <li className={styles.context}>等 {chosen.length} 个地区</li> : null}
    </ul>
  )
}

// Places with reports come first among equal matches; divisions since abolished have no bureau to choose.
function searchRegions(dataset: Dataset, query: string): Region[] {
  const hits = findRegions(dataset.regions, query).filter(
    (region) => region.status === 'current' || dataset.reportsOfBureau(region.adcode).length > 0,
  )
  const reports = (region: Region) => dataset.reportsOfBureau(region.adcode).length
  return [...hits.filter((r) => reports(r) > 0), ...hits.filter((r) => reports(r) === 0)]
}

function searchStatus(hits: number): string {
  if (hits === 0) return '没有找到。可以试试全名、拼音全拼或首字母。'
  return hits > mostHits
    ? `找到 ${hits} 个地区，列出前 ${mostHits} 个，请再输入几个字。`
    : `找到 ${hits} 个地区`
}
