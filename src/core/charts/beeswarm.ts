/**
 * Places circles along a line so that none overlaps: each as near the line as those before it allow, so the same
 * positions always give the same picture. Takes positions and the diameter in pixels; returns each circle's
 * offset from the line, in the order given.
 */
export function beeswarm(positions: readonly number[], diameter: number): readonly number[] {
  const offsets = positions.map(() => 0)
  const placed: { readonly x: number; readonly y: number }[] = []
  const order = positions
    .map((_, index) => index)
    .sort((a, b) => at(positions, a) - at(positions, b) || a - b)
  for (const index of order) {
    const x = at(positions, index)
    // Circles come from left to right, so only the last few can touch this one.
    const near = placed.filter((other) => x - other.x < diameter)
    const y = freeOffset(x, near, diameter)
    offsets[index] = y
    placed.push({ x, y })
    while (placed[0] && x - placed[0].x >= diameter) placed.shift()
  }
  return offsets
}

interface Placed {
  readonly x: number
  readonly y: number
}

/** The candidate nearest to the line: the line itself, or touching one neighbour from above or below. */
function freeOffset(x: number, near: readonly Placed[], diameter: number): number {
  const candidates = [0]
  for (const other of near) {
    const reach = Math.sqrt(Math.max(0, diameter ** 2 - (x - other.x) ** 2))
    candidates.push(other.y - reach, other.y + reach)
  }
  candidates.sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)
  const slack = 1e-6
  const isFree = (y: number): boolean =>
    near.every((other) => (x - other.x) ** 2 + (y - other.y) ** 2 >= diameter ** 2 - slack)
  return candidates.find(isFree) ?? 0
}

const at = (positions: readonly number[], index: number): number => positions[index] ?? 0
