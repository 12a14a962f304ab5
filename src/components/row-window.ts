export interface RowWindow {
  /** First row drawn. */
  readonly start: number
  /** Row after the last one drawn. */
  readonly end: number
}

interface Scrolled {
  /** CSS pixels from the top of the first row to the top of what is visible; negative above it. */
  readonly top: number
  /** CSS pixels. */
  readonly visible: number
  /** CSS pixels, the same for every row. */
  readonly rowHeight: number
  readonly count: number
}

/**
 * The rows to draw so that what is visible is drawn, and some more on both sides. Starts and ends on whole batches:
 * scrolling by a few rows gives the same window, and nothing is drawn again.
 */
export function rowWindow({ top, visible, rowHeight, count }: Scrolled): RowWindow {
  const first = Math.floor(Math.max(0, top) / rowHeight)
  const last = Math.ceil((Math.max(0, top) + visible) / rowHeight)
  const start = Math.max(0, Math.floor(first / batch) * batch - batch)
  const end = Math.min(count, Math.ceil(last / batch) * batch + batch)
  return { start: Math.min(start, Math.max(0, end - batch)), end }
}

const batch = 12
