import { type RefObject, useEffect, useRef, useState } from 'react'

/** An element's width in CSS pixels, rounded so that a scrollbar does not redraw everything; 560 until measured. */
export function useWidth<T extends HTMLElement>(): readonly [RefObject<T | null>, number] {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(560)
  useEffect(() => {
    const element = ref.current
    // jsdom has no layout and so no observer.
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width / 20) * 20)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
