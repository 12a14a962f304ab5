import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

export type PlaceKind = 'figures' | 'refused'

/** One mark of the text and its entry in the list beside it. */
export interface Place {
  readonly kind: PlaceKind
  /** Into the reading's list of that kind. */
  readonly index: number
}

export type Pane = 'text' | 'list'

interface ReaderFocus {
  readonly place: Place | null
  readonly panes: Readonly<Record<Pane, RefObject<HTMLDivElement | null>>>
  /** Shows a place in both panes, with the focus in one of them. */
  readonly go: (place: Place, to: Pane) => void
  /** j, k and the arrows walk through a pane in its order; Enter changes panes. */
  readonly onKeyDown: (pane: Pane, order: readonly Place[]) => (event: KeyboardEvent) => void
}

/** The marks of a text and a list of them, walked together: what is chosen in one is in sight in the other. */
export function useReaderFocus(): ReaderFocus {
  const [chosen, setChosen] = useState<{ place: Place; focus: Pane } | null>(null)
  const text = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen === null) return
    for (const pane of [text.current, list.current]) {
      const element = pane?.querySelector(`[data-place~="${nameOf(chosen.place)}"]`)
      if (!(element instanceof HTMLElement) || pane === null) continue
      if (pane === { text, list }[chosen.focus].current) element.focus({ preventScroll: true })
      bringIntoSight(element, pane)
    }
  }, [chosen])
  const go = (place: Place, focus: Pane) => setChosen({ place, focus })
  return {
    place: chosen?.place ?? null,
    panes: { text, list },
    go,
    onKeyDown: (pane, order) => (event) => {
      const step = steps[event.key] ?? 0
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
      if (step === 0 || !isPlain || order.length === 0) return
      event.preventDefault()
      const at = order.findIndex((one) => chosen !== null && nameOf(one) === nameOf(chosen.place))
      const next = order[at < 0 ? 0 : Math.min(order.length - 1, Math.max(0, at + step))]
      if (next !== undefined) go(next, pane)
    },
  }
}

export const nameOf = ({ kind, index }: Place): string => `${kind}-${index}`

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** Moves only the pane where it scrolls by itself, the page where it does not. */
export function bringIntoSight(element: HTMLElement, pane: HTMLElement) {
  const own = element.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (pane.scrollHeight <= pane.clientHeight) element.scrollIntoView({ block: 'nearest' })
  else if (own.top < frame.top + margin || own.bottom > frame.bottom - margin)
    pane.scrollTop += own.top - frame.top - frame.height / 3
}

/** CSS pixels: a line that touches the edge is not seen well. */
const margin = 24
