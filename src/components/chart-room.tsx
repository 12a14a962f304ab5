import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { KnownWidth } from './known-width.ts'

interface ChartRoomProps {
  className: string | undefined
  /** What stands in it goes from edge to edge; otherwise its width says nothing about theirs. */
  wide: boolean
  children: ReactNode
}

/** An element whose width is known before the next chart in it is drawn. Nothing is rendered when it changes. */
export function ChartRoom({ className, wide, children }: ChartRoomProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useRef(0)
  useEffect(() => {
    const element = box.current
    // jsdom has no layout and so no observer.
    if (element === null || typeof ResizeObserver === 'undefined') return
    const size = new ResizeObserver(([entry]) => {
      if (entry !== undefined) width.current = Math.floor(entry.contentRect.width)
    })
    size.observe(element)
    return () => size.disconnect()
  }, [])
  const known = useCallback(() => (wide ? width.current : 0), [wide])
  return (
    <div ref={box} className={className}>
      <KnownWidth value={known}>{children}</KnownWidth>
    </div>
  )
}
