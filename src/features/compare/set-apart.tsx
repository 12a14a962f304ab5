import { type MouseEvent, useEffect, useRef } from 'react'
import { ExplainedButton } from '../../components/explained-button.tsx'
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
  const keepFocus = useFocusAfterwards()
  if (!otherCounts.includes(notice.kind)) return null
  // Those not in memory yet were chosen too, and must stay in the link.
  const chosen = { ...comparison, regions: [...comparison.regions, ...comparison.awaited] }
  const others = withoutBureaus(chosen, notice.adcodes)
  const named = onlyBureaus(chosen, notice.adcodes)
  const label = `${notice.indicator.name_zh}：${notice.message}`
  const choose = (regions: RegionsSelector | null) => (event: MouseEvent<HTMLButtonElement>) => {
    if (regions === null) return
    keepFocus(event)
    onRegions(regions)
  }
  return (
    <span className={styles.actions}>
      <ExplainedButton
        tone="inline"
        aria-description={label}
        obstacle={others === null ? `去掉后没有别家可比，或多于${maxRegions}家，列不进链接。` : null}
        onClick={choose(others)}
      >
        去掉这几家
      </ExplainedButton>
      <ExplainedButton
        tone="inline"
        aria-description={label}
        obstacle={named === null ? `已经只有这几家，或多于${maxRegions}家，列不进链接。` : null}
        onClick={choose(named)}
      >
        只看这几家
      </ExplainedButton>
    </span>
  )
}

const otherCounts: readonly NoticeKind[] = ['merged', 'scope', 'largest_part']

/**
 * The notes are made anew for what is compared then, and the button goes with the old ones: the focus goes to the
 * heading of the comparison, and reading starts there.
 */
function useFocusAfterwards() {
  const heading = useRef<HTMLElement>(null)
  const scrolls = useRef(true)
  useEffect(
    () => () => {
      if (heading.current === null || document.activeElement !== document.body) return
      const home = heading.current.isConnected ? heading.current : document.querySelector('main')
      home?.focus({ preventScroll: !scrolls.current })
    },
    [],
  )
  return ({ currentTarget, detail }: MouseEvent<HTMLButtonElement>) => {
    heading.current = currentTarget.closest('section')?.querySelector('h2') ?? null
    // Who pressed with a finger or a mouse goes on looking where they are.
    scrolls.current = detail === 0
  }
}
