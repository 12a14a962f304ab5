const key = 'faheng:own'

/**
 * Whether the last look found reports or corrections of the reader's own: read without waiting, before anything is drawn. A
 * hint for what comes first, no more: the log is looked into at every start. Null where nobody looked yet, as before the
 * first start with this mark, and where the browser refuses to say: then nothing comes before the look.
 */
export function readOwnMark(): boolean | null {
  try {
    const mark = localStorage.getItem(key)
    return mark === '1' ? true : mark === '0' ? false : null
  } catch {
    return null
  }
}

export function writeOwnMark(hasOwn: boolean): void {
  try {
    localStorage.setItem(key, hasOwn ? '1' : '0')
  } catch {
    // Refused: the log is then read at once at every start.
  }
}
