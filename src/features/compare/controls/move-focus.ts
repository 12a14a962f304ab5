import type { KeyboardEvent } from 'react'

/**
 * Up and Down move between the search field and the rows below it, in the order of the page; Enter ticks a box as
 * Space does. Everything else stays the browser's.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event
  if (!(target instanceof HTMLElement) || !target.matches(stops)) return
  if (key === 'Enter' && target instanceof HTMLInputElement && target.type === 'checkbox') {
    event.preventDefault()
    target.click()
    return
  }
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const all = [...currentTarget.querySelectorAll<HTMLElement>(stops)]
  const next = all[all.indexOf(target) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

const stops = 'input[type="search"], input[type="checkbox"], summary'
