import { type Settled, settled } from './settled.ts'

/** What the benchmark does inside the page of the app. */
export const watch = {
  /** Milliseconds from a press of a radio button, a choice in a select, or a new link, to what is seen and to all. */
  act: async (step: Step): Promise<Settled> => {
    const drawn = settled()
    const from = performance.now()
    if (step.kind === 'link') location.hash = step.link
    else if (step.kind === 'press') control(step.label, HTMLInputElement).click()
    else {
      const select = control(step.label, HTMLSelectElement)
      select.value = step.value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const { seen, whole, laterTask } = await drawn
    return { seen: seen - from, whole: whole - from, laterTask }
  },

  /** The longest task of the page while `characters` are typed, each after the one before has settled. */
  type: async (label: string, characters: string): Promise<number> => {
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    const field = control(label, HTMLInputElement)
    // Past React's own setter, or it would take the new text for the old.
    const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    let text = ''
    for (const character of characters) {
      text += character
      const drawn = settled()
      property?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await drawn
    }
    observer.disconnect()
    return longest
  },

  /** Elements of the charts and tables, and the pixels of the window. */
  marks: (): { svg: number; cells: number; pixels: number } => {
    return {
      svg: document.querySelectorAll('main svg *').length,
      cells: document.querySelectorAll('main td, main th').length,
      pixels: innerWidth * innerHeight,
    }
  },

  /** Rows that the ranking draws, and its width. */
  window: (): { rows: number; width: number } => {
    const figure = [...document.querySelectorAll<HTMLElement>('main figure')].at(-1)
    if (!figure) throw new Error('no chart')
    return { rows: Math.round(figure.offsetHeight / 28), width: figure.offsetWidth }
  },
}

export type Step =
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'press'; readonly label: string }
  | { readonly kind: 'choose'; readonly label: string; readonly value: string }

export type PageWatch = typeof watch

function control<T extends HTMLElement>(label: string, type: new () => T): T {
  for (const element of document.querySelectorAll('label')) {
    if (element.textContent.trim() === label && element.control instanceof type) return element.control
  }
  const named = document.querySelector(`[aria-label="${label}"]`)
  if (named instanceof type) return named
  throw new Error(`no control named ${label}`)
}
