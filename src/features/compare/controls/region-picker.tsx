import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { Panel } from '../../../components/panel.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { regionValues } from '../../../core/compare/region-values.ts'
import { resolveRegions, type Selection } from '../../../core/compare/selection.ts'
import type { RegionsSelector } from '../../../core/schema/compare-state.ts'
import type { Region } from '../../../core/schema/region.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { moveFocus } from './move-focus.ts'
import { PickerStart } from './picker-start.tsx'
import { PickerTally } from './picker-tally.tsx'
import { RegionList } from './region-list.tsx'
import { regionsToChoose, searchRegions, searchStatus } from './region-search.ts'

interface RegionPickerProps {
  dataset: Dataset
  initial: RegionsSelector
  /** Its first indicator in its last year is what the regions are sorted by. */
  selection: Pick<Selection, 'indicators' | 'years'>
  /** Adcode of the reader's own bureau. */
  own: string | undefined
  /** Takes the chosen regions as the group of reference, and leaves the comparison as it is. */
  onReference: (adcodes: readonly string[]) => void
  /** Hands over what is chosen; null where nothing is. */
  onClose: (regions: RegionsSelector | null) => void
}

/** As many hits as fit on a screen: every key draws them again, and must not hold up the next. */
const hitBatch = 16

/** Regions by value, by province or by search; what is chosen stands apart. */
export function RegionPicker({ dataset, initial, selection, own, onReference, onClose }: RegionPickerProps) {
  const [query, setQuery] = useState('')
  const [selector, setSelector] = useState<RegionsSelector | null>(initial)
  // The field takes every key at once; the list follows when the browser has time.
  const wanted = useDeferredValue(query.trim())
  const regions = regionsToChoose(dataset)
  const [indicator] = selection.indicators
  const year = selection.years.at(-1)
  const values = useMemo(
    () =>
      indicator === undefined || year === undefined ? null : regionValues(dataset, regions, indicator, year),
    [dataset, regions, indicator, year],
  )
  const hits = useMemo(() => searchRegions(dataset, wanted), [dataset, wanted])
  const chosen = useMemo(
    () => (selector === null ? [] : resolveRegions(dataset, selector)),
    [dataset, selector],
  )
  const chosenCodes = useMemo(() => new Set(chosen.map((region) => region.adcode)), [chosen])
  const toggle = useCallback(
    (region: Region) => setSelector((current) => toggled(dataset, current, region.adcode)),
    [dataset],
  )
  const close = () => onClose(selector)
  const takeAsReference = useCallback(
    (adcodes: readonly string[]) => {
      onReference(adcodes)
      onClose(null)
    },
    [onReference, onClose],
  )
  return (
    <Panel
      title="选择地区"
      open
      onClose={close}
      width="wide"
      footer={<PickerTally text={tally(chosen.length)} onDone={close} />}
    >
      <div onKeyDown={moveFocus}>
        <SearchField
          label="搜索地区"
          value={query}
          onChange={setQuery}
          placeholder="地名、拼音或首字母：乐昌、lechang、lcs"
          status={wanted === '' ? '' : searchStatus(hits.length, Math.min(hits.length, hitBatch))}
        />
        {wanted === '' ? (
          <PickerStart
            dataset={dataset}
            own={own}
            chosen={chosen}
            chosenCodes={chosenCodes}
            regions={regions}
            values={values}
            onToggle={toggle}
            onChoose={setSelector}
            onReference={takeAsReference}
          />
        ) : (
          <RegionList
            dataset={dataset}
            label="找到的地区"
            regions={hits}
            chosen={chosenCodes}
            values={values}
            onToggle={toggle}
            batch={hitBatch}
          />
        )}
      </div>
    </Panel>
  )
}

function toggled(dataset: Dataset, selector: RegionsSelector | null, adcode: string): RegionsSelector | null {
  const codes = selector === null ? [] : resolveRegions(dataset, selector).map((region) => region.adcode)
  const adcodes = codes.includes(adcode) ? codes.filter((code) => code !== adcode) : [...codes, adcode]
  return adcodes.length === 0 ? null : { kind: 'list', adcodes }
}

function tally(count: number): string {
  return count === 0 ? '没有选地区，将保留原来的选择' : `已选 ${count} 个地区`
}
