import { useLayoutEffect, useRef } from 'react'
import styles from './chart.module.css'
import type { TipContent } from './tip-content.ts'

interface ChartTipProps {
  /** The point it is about, CSS pixels from the top left of the chart. */
  at: { readonly x: number; readonly y: number }
  content: TipContent | null
}

/** The box with a mark's words, beside the point and within the chart. `MarkWords` reads them out. */
export function ChartTip({ at, content }: ChartTipProps) {
  const tip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = tip.current
    const chart = element?.offsetParent
    if (element === null || !(chart instanceof HTMLElement)) return
    const within = (place: number, room: number) => `${Math.max(0, Math.min(place, room))}px`
    element.style.left = within(at.x + gap, chart.clientWidth - element.offsetWidth)
    element.style.top = within(at.y + gap, chart.clientHeight - element.offsetHeight)
  })
  if (content === null) return null
  return (
    <div ref={tip} className={styles.place} aria-hidden="true">
      <div className={styles.tip}>
        <strong>{content.title}</strong>
        {content.lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    </div>
  )
}

/** CSS pixels: the pointer does not cover the words. */
const gap = 16
