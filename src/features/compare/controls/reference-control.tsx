import { useId, useMemo } from 'react'
import { type ReferenceGroup, referenceGroup } from '../../../core/compare/reference.ts'
import type { Selection } from '../../../core/compare/selection.ts'
import { type Reference, referenceKinds } from '../../../core/schema/compare-state.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import styles from './controls.module.css'

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
  const id = useId()
  const { regions } = selection
  const groups = useMemo(
    () => referenceKinds.map((kind) => referenceGroup(dataset, { regions, own }, { kind })),
    [dataset, regions, own],
  )
  return (
    <div className={styles.control} title={obstacle ?? '图中虚线是谁的中位数'}>
      <label htmlFor={id} className={styles.label}>
        参照线（中位数）
      </label>
      <select
        id={id}
        className={`${styles.select ?? ''} ${styles.narrow ?? ''}`}
        value={reference?.kind ?? compared}
        disabled={obstacle !== null}
        onChange={(event) => {
          const { value } = event.target
          const kind = referenceKinds.find((known) => known === value)
          if (value === compared) onChange(undefined)
          else if (value === 'none') onChange({ kind: 'none' })
          else if (kind !== undefined) onChange({ kind })
        }}
      >
        <option value={compared}>所选各家</option>
        {groups.map((group) => (
          <option key={group.kind} value={group.kind} disabled={group.obstacle !== null}>
            {optionText(group)}
          </option>
        ))}
        {reference?.kind === 'picked' ? (
          <option value="picked">自选组（{reference.adcodes.length} 家）</option>
        ) : (
          <option value="picked" disabled>
            自选组（在“地区”里选好再点“作参照组”）
          </option>
        )}
        <option value="none">不画</option>
      </select>
    </div>
  )
}

const compared = 'compared'

function optionText({ name, adcodes, obstacle }: ReferenceGroup): string {
  if (obstacle !== null) return `${name}（${obstacle.replace(/。$/u, '')}）`
  return `${name}（${adcodes.length} 家有报告）`
}
