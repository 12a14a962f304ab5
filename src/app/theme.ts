import type { Settings } from '../core/user-log/thing-kinds.ts'
import { useLayoutEffect, useSyncExternalStore } from 'react'

export type ThemeChoice = NonNullable<Settings['theme']>

const key = 'faheng:theme'
const listeners = new Set<() => void>()
let current: ThemeChoice = readStored()

/** The reader's light or dark choice, kept on this machine; `auto` follows the system. */
export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice) => void] {
  const choice = useSyncExternalStore(subscribe, () => current)
  return [choice, chooseTheme]
}

/** Puts the choice on the page. Called once before anything is drawn, then at every change. */
export function applyThemeChoice(choice: ThemeChoice = current): void {
  if (choice === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
}

/** Shows another look while the caller is on the page, whatever the reader chose for the app. */
export function useFixedTheme(choice: ThemeChoice): void {
  useLayoutEffect(() => {
    applyThemeChoice(choice)
    return () => applyThemeChoice()
  }, [choice])
}

/** Puts the settings of a restored backup into effect. */
export function applySettings({ theme }: Settings): void {
  if (theme !== undefined) chooseTheme(theme)
}

function chooseTheme(choice: ThemeChoice): void {
  current = choice
  try {
    localStorage.setItem(key, choice)
  } catch {
    // Storage refused: the choice then lasts for this page only.
  }
  applyThemeChoice()
  for (const notify of listeners) notify()
}

function readStored(): ThemeChoice {
  try {
    const stored = localStorage.getItem(key)
    return stored === 'light' || stored === 'dark' ? stored : 'auto'
  } catch {
    return 'auto'
  }
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}
