import type { Cell, ReportedCell } from '../compare/cell.ts'

/** 1 holds the smallest fifth of the values, 5 the largest. */
export type HeatStep = 1 | 2 | 3 | 4 | 5

export const heatSteps: readonly HeatStep[] = [1, 2, 3, 4, 5]

/**
 * Where a value stands among the reported ones it is compared with: its fifth by rank, so that one huge value does
 * not make all others look alike. Equal values share a step; a lone value, or values all alike, stand in the middle.
 * Null for a cell without a value.
 */
export function heatScale(cells: readonly Cell[]): (cell: Cell) => HeatStep | null {
  const stepOf = fifths(
    cells.filter((cell): cell is ReportedCell => cell.state === 'reported').map((cell) => cell.shown.value),
  )
  return (cell) => (cell.state === 'reported' ? stepOf(cell.shown.value) : null)
}

/** The same of plain values; null for a value that is not among them. */
export function fifths(values: readonly number[]): (value: number) => HeatStep | null {
  const sorted = values.toSorted((a, b) => a - b)
  const steps = new Map<number, HeatStep>()
  for (let start = 0; start < sorted.length;) {
    const value = sorted[start] ?? 0
    const end = sorted.findLastIndex((other) => other === value) + 1
    steps.set(value, stepAt((start + end) / 2 / sorted.length))
    start = end
  }
  return (value) => steps.get(value) ?? null
}

/** `place` is from 0, before all values, to 1, after all. */
function stepAt(place: number): HeatStep {
  return heatSteps[Math.min(4, Math.floor(place * 5))] ?? 5
}
