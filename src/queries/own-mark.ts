const key = 'faheng:own'

/**
 * Whether the last look found reports or corrections of the reader's own: read without waiting, before anything is drawn. A
 * hint for what comes first, no more: the log is looked into at every start. Null where the browser refuses to say.
 */
export function readOwnMark(): boolean | null {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return null
  }
}

export function writeOwnMark(hasOwn: boolean): void {
  try {
    if (hasOwn) localStorage.setItem(key, '1')
    else localStorage.removeItem(key)
  } catch {
    // Refused: the log is then read at once at every start.
  }
}
