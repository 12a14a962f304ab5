const state = { isMissing: false }
const listeners = new Set<() => void>()

/** Whether a part of the program did not arrive when it was needed, as an external store. It stays so until a reload. */
export const missingParts = {
  subscribe: (notify: () => void) => {
    listeners.add(notify)
    return () => listeners.delete(notify)
  },
  current: () => state.isMissing,
}

/**
 * A part is fetched when first needed. It may be out of reach, or gone since the site changed under an open page. The
 * page then says so and leaves the reload to the reader.
 */
export function watchMissingParts(): void {
  window.addEventListener('vite:preloadError', tell)
  // The style sheet of the page itself: without it no token has a value.
  if (getComputedStyle(document.documentElement).getPropertyValue('--ground') === '') tell()
}

function tell(): void {
  state.isMissing = true
  for (const notify of listeners) notify()
}
