import type { BenchLine } from './benchmark.ts'

/** One line of a benchmark: the medians of both sides with their lowest and highest, and ours over theirs. */
export function benchLine(
  name: string,
  ours: readonly number[],
  peer: readonly number[],
  unit: string,
): BenchLine {
  const [mine, theirs] = [medianOf(ours), medianOf(peer)]
  const spread = { ours: mine.spread, peer: theirs.spread }
  return { name, ours: mine.median, peer: theirs.median, ratio: mine.median / theirs.median, unit, spread }
}

/** The middle value, the upper of two, with the lowest and the highest. */
function medianOf(values: readonly number[]): { median: number; spread: [number, number] } {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, spread: [sorted[0] ?? 0, sorted.at(-1) ?? 0] }
}
