import { startTransition, useEffect, useState } from 'react'
import { useWholeDrawing } from './whole-drawing.ts'

/**
 * Whether the page stands painted with this value. What a reader does not see at first may wait for it: show nothing
 * until then, never what belonged to the value before. Paper and pictures wait for nothing.
 */
export function useAfterPaint(value: object): boolean {
  const onPaper = useWholeDrawing() !== null
  const [painted, setPainted] = useState<object | null>(null)
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      // The next task comes after this frame has been drawn.
      task = setTimeout(() => startTransition(() => setPainted(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(task)
    }
  }, [value])
  return onPaper || painted === value
}
