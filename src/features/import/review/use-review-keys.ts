import { useEffect, useRef } from 'react'
import { actOfKey, type ReviewAct } from './review-keys.ts'

/** Hears single keys anywhere on the page while they are on. */
export function useReviewKeys(isOn: boolean, onAct: (act: ReviewAct) => void): void {
  const latest = useRef(onAct)
  useEffect(() => {
    latest.current = onAct
  })
  useEffect(() => {
    if (!isOn) return
    const hear = (event: KeyboardEvent) => {
      const act = actOfKey(event)
      // A key that is held down would decide on what nobody has looked at.
      if (act === null || (event.repeat && !walking.has(act))) return
      event.preventDefault()
      latest.current(act)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [isOn])
}

const walking = new Set<ReviewAct>(['next', 'previous'])
