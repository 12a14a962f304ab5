import type { Budget } from '../budget.ts'

/** A run of text as a PDF places it. Lengths are in points, y grows upwards. */
export interface PdfText {
  text: string
  x: number
  /** Of the baseline. */
  y: number
  width: number
  /** The size of the letters. */
  size: number
  /** Which way it runs on the page as shown, in degrees anticlockwise: 0 is level. Null where it is askew. */
  turn: 0 | 90 | 180 | 270 | null
}

export interface PdfPage {
  width: number
  height: number
  texts: PdfText[]
  /** Notes, form fields and the like that stand on the page but are no part of its text. */
  annotations: number
}

export interface PdfPages {
  pages: PdfPage[]
  /** The programs that made the file, as it says itself. */
  producer: string
  /** Scripts and attached files: never run, never opened. */
  scripts: number
  attachments: number
}

/** How far a reading is: so many pages of all are read. */
export interface PagesRead {
  readonly read: number
  readonly all: number
}

/** Throws a `Refusal` for what is damaged, under a password, or written in characters that are not at hand. */
export type ReadPdfPages = (bytes: Uint8Array, budget: Budget) => Promise<PdfPages>
