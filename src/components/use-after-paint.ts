import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'
import { useWholeDrawing } from './whole-drawing.ts'

/**
 * Whether the page stands painted with this value. What a reader does not see at first may wait for it: show nothing
 * until then, never what belonged to the value before. Paper and pictures wait for nothing.
 */
export function useAfterPaint(value: object): boolean {
  const onPaper = useWholeDrawing() !== null
  const [painted, setPainted] = useState<object | null>(null)
  useEffect(
    () => (painted === value ? undefined : afterPaint(() => startTransition(() => setPainted(value)))),
    [painted, value],
  )
  return onPaper || painted === value
}
