import { type RefObject, useLayoutEffect, useState } from 'react'
import { useWholeDrawing } from './whole-drawing.ts'

/** The width of an element's content in CSS pixels, known before it is painted: 0 until then. On paper it is given. */
export function useMeasuredWidth(box: RefObject<HTMLElement | null>): number {
  const [measured, setMeasured] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    // jsdom has no layout and so no observer.
    if (element === null || typeof ResizeObserver === 'undefined') return
    const measure = () => setMeasured(element.clientWidth)
    measure()
    const size = new ResizeObserver(measure)
    size.observe(element)
    return () => size.disconnect()
  }, [box])
  return useWholeDrawing()?.width ?? measured
}
