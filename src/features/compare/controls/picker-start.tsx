import { memo, useMemo } from 'react'
import { Button } from '../../../components/button.tsx'
import { ExplainedButton } from '../../../components/explained-button.tsx'
import type { RegionValues } from '../../../core/compare/region-values.ts'
import type { RegionsSelector } from '../../../core/schema/compare-state.ts'
import { maxRegions } from '../../../core/schema/link-fields.ts'
import type { Region } from '../../../core/schema/region.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { ChosenRegions } from './chosen-regions.tsx'
import { PeerPicks } from './peer-picks.tsx'
import styles from './picker.module.css'
import { RegionChoices } from './region-choices.tsx'
import { SavedGroups } from './saved-groups.tsx'

interface PickerStartProps {
  dataset: Dataset
  /** Adcode of the reader's own bureau. */
  own: string | undefined
  chosen: readonly Region[]
  /** Their adcodes. */
  chosenCodes: ReadonlySet<string>
  regions: readonly Region[]
  values: RegionValues | null
  onToggle: (region: Region) => void
  onChoose: (regions: RegionsSelector | null) => void
  onReference: (adcodes: readonly string[]) => void
}

/** The picker before anything is searched. The same while a name is typed, so that a key costs none of it. */
export const PickerStart = memo(function PickerStart(props: PickerStartProps) {
  const { dataset, own, chosen, chosenCodes, regions, values, onToggle, onChoose, onReference } = props
  const adcodes = useMemo(() => [...chosenCodes], [chosenCodes])
  return (
    <>
      <div className={styles.quick}>
        <Button onClick={() => onChoose({ kind: 'all' })}>全部有报告的地区</Button>
        {/* It stays when it has nothing left to do: one that went would take the focus with it. */}
        <Button tone="quiet" aria-disabled={chosen.length === 0} onClick={() => onChoose(null)}>
          清空
        </Button>
        {chosen.length > 0 ? (
          <ExplainedButton
            tone="quiet"
            obstacle={chosen.length > maxRegions ? `参照组至多 ${maxRegions} 家。` : null}
            note="图中的参照线改为这些地区的中位数；比较的地区不变。"
            onClick={() => onReference(adcodes)}
          >
            把所选 {chosen.length} 个作参照组
          </ExplainedButton>
        ) : null}
      </div>
      <PeerPicks dataset={dataset} own={own} onChoose={onChoose} />
      <ChosenRegions chosen={chosen} onRemove={onToggle} />
      <SavedGroups adcodes={adcodes} onChoose={onChoose} />
      <RegionChoices
        dataset={dataset}
        regions={regions}
        chosen={chosenCodes}
        values={values}
        onToggle={onToggle}
        onChoose={onChoose}
      />
    </>
  )
})
