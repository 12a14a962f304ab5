import { type RefObject, useEffect, useState } from 'react'
import { type RowWindow, rowWindow } from './row-window.ts'
import { useWholeDrawing } from './whole-drawing.ts'

interface RowWindowInput {
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>
  readonly count: number
  /** CSS pixels, the same for every row. */
  readonly rowHeight: number
  /** CSS pixels above the first row that scroll along with the rows. */
  readonly above: number
  /** Up to so many rows are all drawn: then the page's own search finds them. */
  readonly most: number
}

/** The rows that a scrolling list has to draw now. Every row is as tall as any other. */
export function useRowWindow({ scroller, count, rowHeight, above, most }: RowWindowInput): RowWindow {
  const onPaper = useWholeDrawing() !== null
  const whole = count <= most || onPaper
  const [drawn, setDrawn] = useState<RowWindow>({ start: 0, end: firstRows })
  useEffect(() => {
    const element = scroller.current
    if (element === null || whole) return
    const look = () => {
      const { scrollTop, clientHeight } = element
      const next = rowWindow({ top: scrollTop - above, visible: clientHeight, rowHeight, count })
      setDrawn((last) => (last.start === next.start && last.end === next.end ? last : next))
    }
    // It also reports once when it starts.
    const size = new ResizeObserver(look)
    size.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      size.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, whole, above, rowHeight, count])
  // The count may just have changed; the effect catches up.
  return whole
    ? { start: 0, end: count }
    : { start: Math.min(drawn.start, count), end: Math.min(drawn.end, count) }
}

/** Enough for the tallest scroller until it has been measured. */
const firstRows = 48
