import type { Polygon, Position } from '../schema/boundaries.ts'
import type { BoundaryArea } from './boundary-areas.ts'

export interface AreaPath {
  readonly adcode: string
  /** For the `d` of an SVG path; holes by the even-odd rule. */
  readonly path: string
  /** Middle and size of the largest part, CSS pixels: where a word may stand. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

export interface BoundaryDrawing {
  readonly paths: readonly AreaPath[]
  /** CSS pixels. */
  readonly height: number
}

/**
 * Shapes in pixels, as wide as asked and no taller than `mostHeight`: degrees on a plane, narrowed by the cosine of the
 * middle latitude. A sketch of what the file holds; points closer than half a pixel to the one before are left out.
 */
export function drawBoundaries(
  areas: readonly BoundaryArea[],
  { width, mostHeight }: { readonly width: number; readonly mostHeight: number },
): BoundaryDrawing {
  const frame = frameOf(areas)
  const narrow = Math.max(0.1, Math.cos((((frame.south + frame.north) / 2) * Math.PI) / 180))
  const spanX = Math.max((frame.east - frame.west) * narrow, 1e-9)
  const spanY = Math.max(frame.north - frame.south, 1e-9)
  const scale = Math.min((width - 2 * margin) / spanX, (mostHeight - 2 * margin) / spanY)
  const left = (width - spanX * scale) / 2
  const place = ([lon, lat]: Position): Position => [
    left + (lon - frame.west) * narrow * scale,
    margin + (frame.north - lat) * scale,
  ]
  const paths = areas.map(({ region, polygons }) => {
    const parts = polygons.map((rings) => rings.map((ring) => thinned(ring.map(place))))
    return { adcode: region.adcode, path: parts.flat().map(ringPath).join(''), label: largest(parts) }
  })
  return { paths, height: Math.ceil(spanY * scale + 2 * margin) }
}

/** CSS pixels around the drawing, for the line of what stands at its edge. */
const margin = 4

function frameOf(areas: readonly BoundaryArea[]) {
  const frame = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity }
  for (const { polygons } of areas) {
    for (const [lon, lat] of polygons.flatMap((rings) => rings[0] ?? [])) {
      frame.west = Math.min(frame.west, lon)
      frame.east = Math.max(frame.east, lon)
      frame.south = Math.min(frame.south, lat)
      frame.north = Math.max(frame.north, lat)
    }
  }
  return Number.isFinite(frame.west) ? frame : { west: 0, east: 1, south: 0, north: 1 }
}

function thinned(points: readonly Position[]): readonly Position[] {
  const kept: Position[] = []
  for (const [x, y] of points) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(x - last[0], y - last[1]) >= 0.5) kept.push([x, y])
  }
  return kept
}

const ringPath = (points: readonly Position[]): string =>
  points.length === 0 ? '' : `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`

function largest(parts: readonly Polygon[]): AreaPath['label'] {
  const boxes = parts.map(([outer = []]) => {
    const xs = outer.map(([x]) => x)
    const ys = outer.map(([, y]) => y)
    const low = {
      x: xs.reduce((a, b) => Math.min(a, b), Infinity),
      y: ys.reduce((a, b) => Math.min(a, b), Infinity),
    }
    const high = {
      x: xs.reduce((a, b) => Math.max(a, b), -Infinity),
      y: ys.reduce((a, b) => Math.max(a, b), -Infinity),
    }
    const [width, height] = [high.x - low.x, high.y - low.y]
    return { x: low.x + width / 2, y: low.y + height / 2, width, height }
  })
  const [first = { x: 0, y: 0, width: 0, height: 0 }] = boxes.toSorted(
    (a, b) => b.width * b.height - a.width * a.height,
  )
  return first
}
