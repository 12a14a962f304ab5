export interface Mark {
  /** CSS pixels. */
  readonly x: number
  readonly y: number
  /** Width of the mark's label. */
  readonly width: number
}

export interface LabelPlace {
  /** CSS pixels, the label's left edge and middle. */
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * A place for each mark's label, right, left, above or below it, where it covers no mark and no other label and stays
 * within the bounds; null where there is none. Marks given first choose first.
 */
export function placeLabels(marks: readonly Mark[], bounds: Box): readonly (LabelPlace | null)[] {
  const taken = marks.map(({ x, y }) => around(x, y, reach, reach))
  return marks.map(({ x, y, width }, own) => {
    const beside = reach + 3 + width / 2
    const over = reach + 3 + lineHeight / 2
    const centres: readonly (readonly [number, number])[] = [
      [x + beside, y],
      [x - beside, y],
      [x, y - over],
      [x, y + over],
    ]
    for (const [cx, cy] of centres) {
      const box = around(cx, cy, width / 2, lineHeight / 2)
      const fits =
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom
      if (!fits || taken.some((other, index) => index !== own && overlap(box, other))) continue
      taken.push(box)
      return { x: box.left, y: cy }
    }
    return null
  })
}

/** CSS pixels from a mark's centre to its edge, with a little air. */
const reach = 7
const lineHeight = 14

const around = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
})

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
