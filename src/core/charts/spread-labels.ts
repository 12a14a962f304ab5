/**
 * Moves labels apart, each as little as it takes for all to stand `gap` from the next: their places in CSS pixels, in
 * the order given. Labels that crowd share the shift, and none leaves `min` to `max` while there is room within.
 */
export function spreadLabels(
  wanted: readonly number[],
  { gap, min, max }: { readonly gap: number; readonly min: number; readonly max: number },
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const groups: Group[] = []
  for (const index of order) {
    let group: Group = { members: [index], start: clamp(wanted[index] ?? 0, min, max) }
    for (let above = groups.at(-1); above && above.start + above.members.length * gap > group.start;) {
      groups.pop()
      group = join(above, group, wanted, { gap, min, max })
      above = groups.at(-1)
    }
    groups.push(group)
  }
  const places = [...wanted]
  for (const { members, start } of groups) {
    members.forEach((index, at) => (places[index] = start + at * gap))
  }
  return places
}

/** Labels that stand `gap` from each other, from `start` down. */
interface Group {
  readonly members: readonly number[]
  readonly start: number
}

function join(
  above: Group,
  below: Group,
  wanted: readonly number[],
  { gap, min, max }: { readonly gap: number; readonly min: number; readonly max: number },
): Group {
  const members = [...above.members, ...below.members]
  const starts = members.map((index, at) => (wanted[index] ?? 0) - at * gap)
  const start = starts.reduce((sum, value) => sum + value, 0) / starts.length
  return { members, start: clamp(start, min, max - (members.length - 1) * gap) }
}

const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value))
