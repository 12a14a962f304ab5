import { type RefObject, startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'
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
  /** So many rows come with the first paint, and so many more after each that follows, until all are drawn. */
  readonly first: number
}

/** The rows that a scrolling list has to draw now. Every row is as tall as any other. */
export function useRowWindow(input: RowWindowInput): RowWindow {
  const { scroller, count, rowHeight, above, most, first } = input
  const onPaper = useWholeDrawing() !== null
  const isWhole = count <= most
  const [drawn, setDrawn] = useState<RowWindow>({ start: 0, end: first })
  const [grown, setGrown] = useState(first)
  useEffect(() => {
    const element = scroller.current
    if (element === null || isWhole || onPaper) return
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
  }, [scroller, isWhole, onPaper, above, rowHeight, count])
  const { start, end } = isWhole ? { start: 0, end: count } : drawn
  const isGrown = grown >= end - start
  useEffect(
    () => (isGrown ? undefined : afterPaint(() => startTransition(() => setGrown(grown + first)))),
    [isGrown, grown, first],
  )
  if (onPaper) return { start: 0, end: count }
  // The count may just have changed; the effect catches up.
  return { start: Math.min(start, count), end: Math.min(end, start + grown, count) }
}
