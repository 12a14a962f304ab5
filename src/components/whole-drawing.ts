import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** Everything is drawn, rows out of sight too, in light colours and at a width of paper. */
export interface WholeDrawing {
  /** Of a chart, CSS pixels. */
  readonly width: number
}

/**
 * Draws all of the page that a reader would otherwise scroll or unfold, at once, for paper and pictures. Returns
 * what puts the page back. Nothing is painted in between where both are called in one go.
 */
export function drawWhole(width: number): () => void {
  if (current !== null) return () => undefined
  const root = document.documentElement
  const { theme } = root.dataset
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], [data-menu])')]
  root.dataset.theme = 'light'
  for (const details of folded) details.open = true
  change({ width })
  return () => {
    if (theme === undefined) delete root.dataset.theme
    else root.dataset.theme = theme
    for (const details of folded) details.open = false
    change(null)
  }
}

/** Null on the screen as usual. */
export function useWholeDrawing(): WholeDrawing | null {
  return useSyncExternalStore(subscribeToWholeDrawing, () => current)
}

export function subscribeToWholeDrawing(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

let current: WholeDrawing | null = null
const listeners = new Set<() => void>()

function change(next: WholeDrawing | null): void {
  current = next
  flushSync(() => {
    for (const notify of listeners) notify()
  })
}
