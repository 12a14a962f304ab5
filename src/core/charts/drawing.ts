import type { MarkPlace } from './mark-walk.ts'

/**
 * A chart as shapes in their places, for the page to draw as SVG. Lengths are CSS pixels from the top left; a text is
 * 12 px high and stands on its middle.
 */
export interface Drawing {
  /** In drawing order. */
  readonly layers: readonly Layer[]
  /** Where the marks are met by pointer and finger; a later one lies over an earlier one. */
  readonly targets: readonly Target[]
}

export interface Layer {
  readonly shapes: readonly Shape[]
  /** What it is part of; while another series is in front it is drawn with the opacity given. */
  readonly series?: { readonly index: number; readonly behind: number }
}

export interface Target extends MarkPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Shape = Rect | Fade | Circle | Path | Text

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Rect extends Box {
  readonly kind: 'rect'
  readonly fill: string
  readonly opacity?: number
}

/** A box whose colour turns into another towards its right end. */
export interface Fade extends Box {
  readonly kind: 'fade'
  readonly from: string
  readonly to: string
}

export interface Circle {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly r: number
  readonly fill: string
  readonly stroke?: string
  readonly strokeWidth?: number
}

export interface Path {
  readonly kind: 'path'
  readonly d: string
  readonly stroke: string
  readonly width: number
  readonly fill?: string
  readonly dash?: string | undefined
}

export interface Text {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Drawn around the letters, so that they can be read over marks. */
  readonly halo?: string
}

/** The mark at a point; null where there is none. */
export function targetAt({ targets }: Drawing, x: number, y: number): Target | null {
  return (
    targets.findLast(
      (target) =>
        x >= target.x && x < target.x + target.width && y >= target.y && y < target.y + target.height,
    ) ?? null
  )
}

/** The path through points; where one is null it breaks. A lone point draws nothing. */
export function pathThrough(points: readonly (readonly [number, number] | null)[]): string {
  let d = ''
  let pen = 'M'
  for (const point of points) {
    if (point !== null) d += `${pen}${round(point[0])} ${round(point[1])}`
    pen = point === null ? 'M' : 'L'
  }
  return d
}

/** A line of one pixel that is sharp: through the middle of its pixels. */
export const sharp = (place: number): number => Math.round(place - 0.5) + 0.5

/** To the hundredth of a pixel; what is finer nobody sees, and it makes long attributes. */
export const round = (length: number): number => Math.round(length * 100) / 100
