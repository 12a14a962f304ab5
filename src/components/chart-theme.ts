import { useSyncExternalStore } from 'react'
import type { ChartTheme } from '../core/charts/theme.ts'
import { subscribeToWholeDrawing } from './whole-drawing.ts'

/** The chart colours and font as the design tokens give them now; follows light, dark and the reader's choice. */
export function useChartTheme(): ChartTheme {
  return useSyncExternalStore(subscribe, currentTheme)
}

let cached: { key: string; theme: ChartTheme } | undefined

/** What the tokens' colours depend on. Told without asking for the page's styles, which costs a layout each time. */
const lookNow = (): string =>
  `${document.documentElement.dataset.theme ?? ''}/${matchMedia('(prefers-color-scheme: dark)').matches}`

// Asked for on every render of every chart.
function currentTheme(): ChartTheme {
  const key = lookNow()
  if (cached?.key !== key) cached = { key, theme: readTheme() }
  return cached.theme
}

function subscribe(notify: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', notify)
  const choice = new MutationObserver(notify)
  choice.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  // An observer answers too late for a drawing that is wanted at once.
  const leaveWhole = subscribeToWholeDrawing(notify)
  return () => {
    leaveWhole()
    system.removeEventListener('change', notify)
    choice.disconnect()
  }
}

// Canvas and SVG need plain colours, and a custom property keeps its `light-dark()` text: a probe resolves it.
function readTheme(): ChartTheme {
  const probe = document.createElement('span')
  // Where motion is reduced every element has a transition of a moment, and a colour would be read as it starts.
  probe.style.setProperty('transition', 'none', 'important')
  // Forced colours would make one of all.
  probe.style.setProperty('forced-color-adjust', 'none')
  document.body.append(probe)
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const theme: ChartTheme = {
    ink: colour('--ink'),
    mutedInk: colour('--ink-2'),
    rule: colour('--rule'),
    surface: colour('--surface'),
    accent: colour('--accent'),
    accentWash: colour('--accent-wash'),
    palette: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => colour(`--series-${n}`)),
    fontFamily: getComputedStyle(document.body).fontFamily,
  }
  probe.remove()
  return theme
}
