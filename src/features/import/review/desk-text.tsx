import { useCallback, useEffect, useMemo, useRef } from 'react'
import { type MarkedLine, markText } from '../../../core/import/mark-text.ts'
import type { KeptText } from '../../../core/review/kept-text.ts'
import type { Review } from '../../../core/review/types.ts'
import { ReaderText } from '../reader-text.tsx'
import { nameOf, type Place } from '../use-reader-focus.ts'
import styles from './desk-text.module.css'
import { spanOf } from './review-groups.ts'
import type { DeskControl } from './use-desk.ts'

interface DeskTextProps {
  review: Review
  desk: DeskControl
  /** A mark was chosen: its entry in the list is wanted. */
  onChosen: () => void
}

/** The report's text with every figure and every refused number marked, each as it was decided. */
export function DeskText({ review, desk, onChosen }: DeskTextProps) {
  const { text } = review
  const { items } = review
  const spans = items.map((item) => spanOf(item))
  const lines = useLines(text, spans.map(({ start, end }) => `${start}-${end}`).join(' '))
  const latest = useRef({ items, desk, onChosen })
  useEffect(() => {
    latest.current = { items, desk, onChosen }
  })
  const choose = useCallback((place: Place) => {
    // Who selects words does not mean the mark the pointer ended on.
    if (getSelection()?.isCollapsed === false) return
    const now = latest.current
    now.onChosen()
    if (place.kind === 'refused') now.desk.choose({ kind: 'refused', index: place.index }, 'list')
    else {
      const key = now.items[place.index]?.key
      if (key !== undefined) now.desk.choose({ kind: 'figures', key }, 'list')
    }
  }, [])
  const toneOf = (place: Place): string =>
    place.kind === 'refused' ? '' : (styles[items[place.index]?.state ?? 'open'] ?? '')
  const inText = [
    ...spans.map((span, index) => ({ ...span, place: { kind: 'figures', index } as const })),
    ...text.refused.map((span, index) => ({ ...span, place: { kind: 'refused', index } as const })),
  ].sort((a, b) => a.start - b.start)
  return (
    <ReaderText
      lines={lines}
      sections={text.report.sections}
      chosen={desk.mark}
      pane={desk.panes.text}
      toneOf={toneOf}
      onChoose={choose}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        const { mark } = desk
        // Without a mark at hand the arrows scroll the text.
        if (by === undefined || mark === null || event.target === event.currentTarget) return
        event.preventDefault()
        const at = inText.findIndex(({ place }) => nameOf(place) === nameOf(mark))
        const next = inText[at + by]?.place
        if (next === undefined) return
        const key = next.kind === 'figures' ? items[next.index]?.key : undefined
        if (next.kind === 'refused') desk.choose(next, 'text')
        else if (key !== undefined) desk.choose({ kind: 'figures', key }, 'text')
      }}
    />
  )
}

/** Most decisions move nothing: then the lines are the same ones, and only those that look otherwise are drawn again. */
function useLines({ text, refused }: KeptText, spans: string): readonly MarkedLine[] {
  return useMemo(
    () => markText(text, { figures: spans === '' ? [] : spans.split(' ').map(spanFrom), refused }),
    [text, refused, spans],
  )
}

function spanFrom(words: string) {
  const [start = 0, end = 0] = words.split('-').map(Number)
  return { start, end }
}
