/** Runs of text on one baseline with no wide gap between them. */
export interface Segment {
  text: string
  /** From where to where, in points. */
  left: number
  right: number
}

/** What stands on one baseline of a page, from left to right. */
export interface PageLine {
  page: number
  segments: Segment[]
  /** Of the baseline; grows upwards. */
  y: number
  /** The size of most of its letters. */
  size: number
}

export const leftOf = ({ segments }: PageLine): number => segments[0]?.left ?? 0
export const rightOf = ({ segments }: PageLine): number => segments.at(-1)?.right ?? 0
export const textOf = ({ segments }: PageLine): string => segments.map(({ text }) => text).join('\t')
