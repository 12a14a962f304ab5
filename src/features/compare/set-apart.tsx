import type { Comparison } from '../../core/compare/comparison.ts'
import type { Notice, NoticeKind } from '../../core/compare/notice.ts'
import { onlyBureaus, withoutBureaus } from '../../core/compare/set-apart.ts'
import type { RegionsSelector } from '../../core/schema/compare-state.ts'
import { maxRegions } from '../../core/schema/link-fields.ts'
import styles from './comparability-notes.module.css'

interface SetApartProps {
  comparison: Comparison
  notice: Notice
  onRegions: (regions: RegionsSelector) => void
}

/** Bureaus that count something else can be left out of the comparison, or compared among themselves. */
export function SetApart({ comparison, notice, onRegions }: SetApartProps) {
  if (!otherCounts.includes(notice.kind)) return null
  const others = withoutBureaus(comparison, notice.adcodes)
  const named = onlyBureaus(comparison, notice.adcodes)
  const label = `${notice.indicator.name_zh}：${notice.message}`
  return (
    <span className={styles.actions}>
      <SetApartButton text="去掉这几家" about={label} regions={others} onRegions={onRegions} />
      <SetApartButton text="只看这几家" about={label} regions={named} onRegions={onRegions} />
    </span>
  )
}

const otherCounts: readonly NoticeKind[] = ['merged', 'scope', 'largest_part']

interface SetApartButtonProps {
  text: string
  about: string
  /** Null where it cannot be done. */
  regions: RegionsSelector | null
  onRegions: (regions: RegionsSelector) => void
}

function SetApartButton({ text, about, regions, onRegions }: SetApartButtonProps) {
  return (
    <button
      type="button"
      className={styles.action}
      aria-description={about}
      disabled={regions === null}
      title={regions === null ? `没有别家可比，或多于${maxRegions}家，列不进链接` : undefined}
      onClick={() => {
        if (regions !== null) onRegions(regions)
      }}
    >
      {text}
    </button>
  )
}
