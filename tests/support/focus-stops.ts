import type { Page } from '@playwright/test'

export interface FocusStop {
  /** The element, in words a person finds it by. */
  readonly what: string
  /** Of its outline against the ground around it; 0 where there is no outline. */
  readonly contrast: number
  /** Whether any part of it lies before everything else on the screen. */
  readonly seen: boolean
}

/** At most so many stops of a page: long lists are more of the same. */
const most = 70

/** Walks the page by Tab from its top, and says of each stop how its focus shows. */
export async function everyStop(page: Page): Promise<readonly FocusStop[]> {
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    // Tab goes on from what had the focus last: the page itself, from its top.
    document.body.tabIndex = -1
    document.body.focus({ preventScroll: true })
    document.body.removeAttribute('tabindex')
  })
  const stops: FocusStop[] = []
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(readStop)
    if (stop === null) break
    stops.push(stop)
  }
  return stops
}

/** Runs in the page. Null at the end of it, where the focus goes to the browser's own frame. */
function readStop(): FocusStop | null {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return null
  const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : undefined
  const candidates = [focused, focused.nextElementSibling, focused.parentElement, label]
  const bearer = candidates.find((element) => element instanceof Element && outlineOf(element) !== null)
  const what = `${focused.tagName} “${(focused.getAttribute('aria-label') ?? focused.textContent).slice(0, 40)}”`
  const outline = bearer instanceof Element ? outlineOf(bearer) : null
  const contrast = outline === null ? 0 : ratio(outline, groundOf(bearer?.parentElement ?? null))
  return { what, contrast, seen: isSeen(bearer instanceof Element ? bearer : focused) }

  function outlineOf(element: Element): readonly number[] | null {
    const { outlineStyle, outlineWidth, outlineColor, opacity } = getComputedStyle(element)
    if (opacity === '0') return null
    return outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? null : channels(outlineColor)
  }
  function groundOf(element: Element | null): readonly number[] {
    for (let at = element; at !== null; at = at.parentElement) {
      const ground = channels(getComputedStyle(at).backgroundColor)
      if ((ground[3] ?? 1) > 0.99) return ground
    }
    return channels(getComputedStyle(document.documentElement).backgroundColor)
  }
  function channels(color: string): readonly number[] {
    return [...color.matchAll(/[\d.]+/g)].map(Number)
  }
  function ratio(one: readonly number[], other: readonly number[]): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  function luminance(color: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = color.map((channel) => {
      const part = channel / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  function isSeen(element: Element): boolean {
    const { left, top, width, height } = element.getBoundingClientRect()
    return [0.02, 0.25, 0.5, 0.75, 0.98].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const hit = document.elementFromPoint(left + width * across, top + height * down)
        // A cursor that lets the pointer through lies before what it lies on.
        const lets = getComputedStyle(element).pointerEvents === 'none'
        const before = [element, focused, lets ? element.parentElement : null]
        return hit !== null && before.some((one) => one?.contains(hit) === true)
      }),
    )
  }
}
