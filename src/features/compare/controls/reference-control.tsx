import { useMemo } from 'react'
import { SelectField } from '../../../components/select-field.tsx'
import { referenceGroup } from '../../../core/compare/reference.ts'
import type { Selection } from '../../../core/compare/selection.ts'
import { type Reference, referenceKinds } from '../../../core/schema/compare-state.ts'
import type { Dataset } from '../../../core/table/dataset.ts'

interface ReferenceControlProps {
  dataset: Dataset
  selection: Selection
  /** Adcode of the reader's own bureau; undefined where none is marked. */
  own: string | undefined
  /** Undefined: the bureaus compared. */
  reference: Reference | undefined
  /** Why no line is drawn now whatever is chosen; null where it is. */
  obstacle: string | null
  onChange: (reference: Reference | undefined) => void
}

/** Whose median the line of reference is. A group that makes no sense here stays in sight and says why. */
export function ReferenceControl(props: ReferenceControlProps) {
  const { dataset, selection, own, reference, obstacle, onChange } = props
  const { regions } = selection
  const groups = useMemo(
    () => referenceKinds.map((kind) => referenceGroup(dataset, { regions, own }, { kind })),
    [dataset, regions, own],
  )
  const picked = reference?.kind === 'picked' ? reference.adcodes.length : null
  return (
    <SelectField<ReferenceChoice>
      label="参照线（中位数）"
      width="narrow"
      note="图中虚线是谁的中位数。"
      obstacle={obstacle}
      value={reference?.kind ?? 'compared'}
      options={[
        { value: 'compared', label: '所选各家' },
        ...groups.map((group) => ({
          value: group.kind,
          label: group.obstacle === null ? `${group.name}（${group.adcodes.length} 家有报告）` : group.name,
          obstacle: group.obstacle,
        })),
        picked === null
          ? { value: 'picked', label: '自选组', obstacle: '在“地区”里选好再点“作参照组”。' }
          : { value: 'picked', label: `自选组（${picked} 家）` },
        { value: 'none', label: '不画' },
      ]}
      onChange={(kind) => {
        if (kind === 'compared') onChange(undefined)
        else if (kind !== 'picked') onChange({ kind })
      }}
    />
  )
}

type ReferenceChoice = 'compared' | Reference['kind']
