import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWholeDrawing } from './whole-drawing.ts'

/**
 * The width of an element's content in CSS pixels, known before it is painted: 0 until then. One that is expected holds
 * until the frame is laid out and is mended before the paint: to ask the new element itself would lay out the whole
 * page once more. On paper the width is given.
 */
export function useMeasuredWidth(box: RefObject<HTMLElement | null>, expected: () => number): number {
  const [measured, setMeasured] = useState(expected)
  const [isExpected] = useState(measured > 0)
  useLayoutEffect(() => {
    const element = box.current
    // jsdom has no layout and so no observer.
    if (element === null || typeof ResizeObserver === 'undefined') return
    const measure = () => setMeasured(element.clientWidth)
    if (!isExpected) measure()
    // It reports once when it starts, and always before the paint.
    const size = new ResizeObserver(() => flushSync(measure))
    size.observe(element)
    return () => size.disconnect()
  }, [box, isExpected])
  return useWholeDrawing()?.width ?? measured
}

/** Where nothing is known of the width. */
export const unknownWidth = (): number => 0
