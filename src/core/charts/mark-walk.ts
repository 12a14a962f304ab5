/** Where a mark stands: its series, and its place within. */
export interface MarkPlace {
  readonly seriesIndex: number
  readonly dataIndex: number
}

/** The marks of a chart with one series, in the order of its data. */
export function marksInOrder(count: number): readonly MarkPlace[] {
  return Array.from({ length: count }, (_, dataIndex) => ({ seriesIndex: 0, dataIndex }))
}

/** Rows or marks passed by PageUp and PageDown. */
const page = 10

/**
 * The mark a key leads to from mark `at`, as an index into `marks`, which stand in reading order; null for a key
 * that does not walk. Left and right go on in reading order. Up and down change the series where there are several
 * and stay as near to the place as that series allows. Both ends hold.
 */
export function stepMark(marks: readonly MarkPlace[], at: number, key: string): number | null {
  const last = Math.max(0, marks.length - 1)
  const hold = (index: number): number => Math.min(last, Math.max(0, index))
  switch (key) {
    case 'ArrowLeft':
      return hold(at - 1)
    case 'ArrowRight':
      return hold(at + 1)
    case 'ArrowUp':
      return besides(marks, at, -1) ?? hold(at - 1)
    case 'ArrowDown':
      return besides(marks, at, 1) ?? hold(at + 1)
    case 'PageUp':
      return hold(at - page)
    case 'PageDown':
      return hold(at + page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** The nearest mark of the series before or after; null where there is only one series. */
function besides(marks: readonly MarkPlace[], at: number, step: 1 | -1): number | null {
  const here = marks[at]
  const series = [...new Set(marks.map((mark) => mark.seriesIndex))]
  if (here === undefined || series.length < 2) return null
  const target = series[series.indexOf(here.seriesIndex) + step]
  if (target === undefined) return at
  const distance = (index: number): number => Math.abs((marks[index]?.dataIndex ?? Infinity) - here.dataIndex)
  return marks
    .map((_, index) => index)
    .filter((index) => marks[index]?.seriesIndex === target)
    .reduce((best, index) => (distance(index) < distance(best) ? index : best))
}
