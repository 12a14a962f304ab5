import { useMemo } from 'react'
import { ExplainedButton } from '../../../components/explained-button.tsx'
import { type PeerKind, peersOf } from '../../../core/compare/peers.ts'
import type { RegionsSelector } from '../../../core/schema/compare-state.ts'
import { maxRegions } from '../../../core/schema/link-fields.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import styles from './picker.module.css'

interface PeerPicksProps {
  dataset: Dataset
  /** Adcode of the reader's own bureau; undefined where none is marked. */
  own: string | undefined
  onChoose: (regions: RegionsSelector) => void
}

const kinds: readonly (readonly [PeerKind, string])[] = [
  ['prefecture', '同市'],
  ['province', '同省同级'],
  ['level', '全国同级'],
  ['population', '人口相近'],
]

const tooMany = `一次至多列 ${maxRegions} 家，这一组加上本单位更多；可在“地区”里选全部有报告的地区。`

/** The reader's own bureau with its peers, one press a group. */
export function PeerPicks({ dataset, own, onChoose }: PeerPicksProps) {
  const groups = useMemo(
    () =>
      own === undefined ? [] : kinds.map(([kind, label]) => ({ label, ...peersOf(dataset, own, kind) })),
    [dataset, own],
  )
  if (own === undefined) {
    return (
      <p className={styles.sub}>
        在“标出本单位”里选定一家后，这里可以一键选它的同市、同省、同级和人口相近的教育部门。
      </p>
    )
  }
  return (
    <div className={styles.quick} role="group" aria-label="本单位和它的同类">
      {groups.map(({ kind, label, rule, adcodes, obstacle }) => (
        <ExplainedButton
          key={kind}
          obstacle={obstacle ?? (adcodes.length < maxRegions ? null : tooMany)}
          note={rule}
          onClick={() => onChoose({ kind: 'list', adcodes: [own, ...adcodes] })}
        >
          {label} {adcodes.length} 家
        </ExplainedButton>
      ))}
    </div>
  )
}
