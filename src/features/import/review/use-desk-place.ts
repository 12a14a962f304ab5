import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { bringIntoSight, nameOf, type Pane, type Place } from '../use-reader-focus.ts'

/** What a reviewer looks at: a figure by its key, since figures are added and taken away, or a number that was refused. */
export type DeskPlace =
  { readonly kind: 'figures'; readonly key: string } | { readonly kind: 'refused'; readonly index: number }

interface Chosen {
  readonly place: DeskPlace
  /** Null moves no focus. */
  readonly focus: Pane | null
}

interface Desk {
  readonly place: DeskPlace | null
  /** The same as the marks of the text name it. */
  readonly mark: Place | null
  readonly panes: Readonly<Record<Pane, RefObject<HTMLDivElement | null>>>
  readonly go: (place: DeskPlace, focus: Pane | null) => void
}

/** Shows a place in the text and in the list, with the focus in one of them, as soon as it is there. */
export function useDeskPlace(keys: readonly string[]): Desk {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const text = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const mark = markOf(chosen?.place ?? null, keys)
  const name = mark === null ? null : nameOf(mark)
  useEffect(() => {
    if (chosen === null || name === null) return
    for (const pane of [text.current, list.current]) {
      const element = pane?.querySelector(`[data-place~="${name}"]`)
      if (!(element instanceof HTMLElement) || pane === null) continue
      if (pane === { text, list }[chosen.focus ?? 'text'].current && chosen.focus !== null)
        element.focus({ preventScroll: true })
      bringIntoSight(element, pane)
    }
  }, [chosen, name])
  const go = useCallback((place: DeskPlace, focus: Pane | null) => setChosen({ place, focus }), [])
  return { place: chosen?.place ?? null, mark, panes: { text, list }, go }
}

function markOf(place: DeskPlace | null, keys: readonly string[]): Place | null {
  if (place === null) return null
  if (place.kind === 'refused') return place
  const index = keys.indexOf(place.key)
  return index < 0 ? null : { kind: 'figures', index }
}
