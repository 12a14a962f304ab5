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

/** A list, so many at a time; paper and pictures have it whole. Another list begins with its first batch. */
export function useBatches(list: readonly unknown[], batch: number): Batches {
  const onPaper = useWholeDrawing() !== null
  const [asked, setAsked] = useState({ list, most: batch })
  const most = asked.list === list ? asked.most : batch
  const shown = onPaper ? list.length : Math.min(most, list.length)
  const left = list.length - shown
  return { shown, next: Math.min(batch, left), left, more: () => setAsked({ list, most: most + batch }) }
}
