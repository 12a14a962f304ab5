import type { Locator } from '@playwright/test'

/** A text of a drawing, CSS pixels on the screen. */
export interface DrawnText {
  readonly text: string
  /** Of its middle. */
  readonly x: number
  readonly y: number
  readonly right: number
}

/** A dot, triangle or diamond of a drawing; what is larger is a line or a bar. */
export interface DrawnMark {
  readonly x: number
  readonly y: number
  /** Larger of width and height. */
  readonly size: number
  /** Of its edge where it is hollow, as CSS writes it. */
  readonly colour: string
}

export interface Drawing {
  readonly texts: readonly DrawnText[]
  readonly marks: readonly DrawnMark[]
}

/** What a sighted reader has before them: the texts and marks of the charts within `frame`, in drawing order. */
export async function readDrawing(frame: Locator): Promise<Drawing> {
  // The code of a view may come after its table.
  await frame.locator('[data-chart] svg text').first().waitFor({ state: 'attached' })
  return frame.evaluate((element) => {
    const boxes = (selector: string) =>
      [...element.querySelectorAll(`[data-chart] svg ${selector}`)].map((shape) => ({
        shape,
        box: shape.getBoundingClientRect(),
        style: getComputedStyle(shape),
      }))
    const middle = ({ left, right, top, bottom }: DOMRect) => ({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
    })
    return {
      texts: boxes('text').map(({ shape, box }) => ({
        text: shape.textContent,
        ...middle(box),
        right: box.right,
      })),
      marks: boxes(':is(path, circle)')
        .filter(({ box, style }) => {
          const isFilled = style.fill !== 'none' && style.fill !== 'rgba(0, 0, 0, 0)'
          return isFilled && box.width > 2 && box.height > 4 && Math.max(box.width, box.height) < 24
        })
        .map(({ box, style }) => ({
          ...middle(box),
          size: Math.max(box.width, box.height),
          colour: style.stroke === 'none' ? style.fill : style.stroke,
        })),
    }
  })
}

/** From a place on the screen to the value there, CSS pixels to the axis' unit; and what half a pixel is worth. */
export interface DrawnScale {
  readonly valueAt: (place: number) => number
  readonly pixel: number
}

/** The scale a reader reads off the labels of an axis: those in one row for `x`, flush right in one column for `y`. */
export function readScale({ texts }: Drawing, axis: 'x' | 'y'): DrawnScale {
  const labels = texts.filter(({ text }) => /^-?[\d.]+$/.test(text))
  const place = (label: DrawnText): number => Math.round(axis === 'x' ? label.y : label.right)
  const lines = labels.map((label) => labels.filter((other) => place(other) === place(label)))
  const [longest = []] = lines.sort((a, b) => b.length - a.length)
  const [first, last] = [longest[0], longest.at(-1)]
  if (first === undefined || last === undefined || first === last)
    throw new Error(`no labels on the ${axis} axis`)
  const slope = (Number(last.text) - Number(first.text)) / (last[axis] - first[axis])
  return {
    valueAt: (place) => Number(first.text) + (place - first[axis]) * slope,
    pixel: Math.abs(slope),
  }
}
