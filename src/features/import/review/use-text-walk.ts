import { type RefObject, useEffect, useRef, useState } from 'react'
import { spanOfWalk, type TextStep, type TextWalk, walkText } from '../../../core/review/walk-text.ts'
import { selectSpan } from './selected-span.ts'

interface TextWalkInput {
  readonly pane: RefObject<HTMLElement | null>
  readonly text: string
  readonly tell: (words: string) => void
  /** What is selected is wanted. */
  readonly onTake: () => void
}

/**
 * Selects words of the report by keys alone: gives what begins it at a letter. From then on arrows move and stretch the
 * selection, and its words are told; Enter takes it, Esc drops it, and any other key leaves it as it is.
 */
export function useTextWalk({ pane, text, tell, onTake }: TextWalkInput): (at: number) => void {
  const walk = useRef<TextWalk>({ from: 0, to: 0 })
  const [isOn, setOn] = useState(false)
  const show = (next: TextWalk) => {
    walk.current = next
    const span = spanOfWalk(next)
    if (pane.current) selectSpan(pane.current, span)
    tell(`选中“${brief(text.slice(span.start, span.end))}”（n 补充，Esc 不要）`)
  }
  const latest = useRef({ show, tell, onTake })
  useEffect(() => {
    latest.current = { show, tell, onTake }
  })
  useEffect(() => {
    if (!isOn) return
    const hear = (event: KeyboardEvent) => {
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
      const step = stepOf(event)
      if (step !== null) latest.current.show(walkText(text, walk.current, step))
      else {
        setOn(false)
        if (event.key === 'Enter') latest.current.onTake()
        else if (event.key === 'Escape') {
          getSelection()?.removeAllRanges()
          latest.current.tell('没有选字。')
        } else return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the lists, which the arrows walk otherwise.
    document.addEventListener('keydown', hear, { capture: true })
    return () => document.removeEventListener('keydown', hear, { capture: true })
  }, [isOn, text])
  return (at) => {
    setOn(true)
    show({ from: at, to: at })
  }
}

function stepOf({ key, shiftKey, ctrlKey, altKey }: KeyboardEvent): TextStep | null {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key] as 1 | -1 | undefined
  if (by === undefined) return null
  const isAcross = key === 'ArrowRight' || key === 'ArrowLeft'
  return { unit: isAcross ? (ctrlKey || altKey ? 'clause' : 'letter') : 'line', by, extend: shiftKey }
}

const brief = (words: string): string =>
  words.length > 60 ? `${words.slice(0, 40)}……${words.slice(-15)}` : words
