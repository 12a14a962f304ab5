import { textWidth } from './bar-rows.ts'

/** About as tall as the names of a chart's lines stand below it, CSS pixels: what follows them keeps its place. */
export function legendHeight(names: readonly string[], width: number): number {
  let rows = 1
  let used = 0
  for (const name of names) {
    const entry = sample + (textWidth(name) * textSize) / 12
    if (used > 0 && used + entry > width) {
      rows++
      used = 0
    }
    used += entry + gap
  }
  return rows * rowHeight
}

// CSS pixels, as `line-legend.module.css` has them.
const sample = 54
const textSize = 14
const gap = 4
const rowHeight = 32
