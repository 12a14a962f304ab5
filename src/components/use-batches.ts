import { useState } from 'react'
import { useWholeDrawing } from './whole-drawing.ts'

interface Batches {
  /** How many of the list to draw. */
  readonly shown: number
  /** How many the next batch brings; 0 where all is drawn. */
  readonly next: number
  /** How many are not drawn. */
  readonly left: number
  readonly more: () => void
}

/** A long list, so many at a time; paper and pictures have it whole. */
export function useBatches(count: number, batch: number): Batches {
  const onPaper = useWholeDrawing() !== null
  const [most, setMost] = useState(batch)
  const shown = onPaper ? count : Math.min(most, count)
  const left = count - shown
  return { shown, next: Math.min(batch, left), left, more: () => setMost(most + batch) }
}
