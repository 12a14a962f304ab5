import type { PageLine, Segment } from './lines.ts'

/**
 * The lines of a page in reading order: where running text stands in two columns, the left one before the right one.
 * A table is no such text: its cells are short, and it is read row by row.
 */
export function orderColumns(lines: readonly PageLine[]): { blocks: PageLine[][]; columns: boolean } {
  const found = findColumns(lines)
  if (found === null) return { blocks: [[...lines]], columns: false }
  const { from, to, gutter } = found
  const inside = lines.slice(from, to)
  const left = side(inside, ({ left: x }) => x < gutter)
  const right = side(inside, ({ left: x }) => x >= gutter)
  const after = orderColumns(lines.slice(to))
  const blocks = [lines.slice(0, from), left, right, ...after.blocks].filter((block) => block.length > 0)
  return { blocks, columns: true }
}

function side(lines: readonly PageLine[], on: (segment: Segment) => boolean): PageLine[] {
  return lines.flatMap((line) => {
    const segments = line.segments.filter(on)
    return segments.length === 0 ? [] : [{ ...line, segments }]
  })
}

/** Fewer lines could be a table, or names under a letter. */
const fewestLines = 5

/** The longest run of lines that one upright gutter parts into two columns of running text. */
function findColumns(lines: readonly PageLine[]): { from: number; to: number; gutter: number } | null {
  const left = Math.min(...lines.flatMap(({ segments }) => segments.map((segment) => segment.left)))
  const right = Math.max(...lines.flatMap(({ segments }) => segments.map((segment) => segment.right)))
  let best: { from: number; to: number; gutter: number } | null = null
  for (let step = 30; step <= 70; step++) {
    const gutter = left + ((right - left) * step) / 100
    for (const run of runsBeside(lines, gutter)) {
      const longer = best === null || run.to - run.from > best.to - best.from
      if (longer && areColumns(lines.slice(run.from, run.to), gutter, right - left)) best = { ...run, gutter }
    }
  }
  return best
}

function runsBeside(lines: readonly PageLine[], gutter: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let from = 0
  for (let i = 0; i <= lines.length; i++) {
    const crossed =
      lines[i]?.segments.some((segment) => segment.left < gutter && segment.right > gutter) ?? true
    if (!crossed) continue
    if (i - from >= fewestLines) runs.push({ from, to: i })
    from = i + 1
  }
  return runs
}

function areColumns(lines: readonly PageLine[], gutter: number, width: number): boolean {
  const segments = lines.flatMap((line) => line.segments)
  const sides = [segments.filter(({ left }) => left < gutter), segments.filter(({ left }) => left >= gutter)]
  return sides.every((on) => on.length >= fewestLines && medianWidth(on) > 0.3 * width)
}

function medianWidth(segments: readonly Segment[]): number {
  const widths = segments.map(({ left, right }) => right - left).sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 0
}
