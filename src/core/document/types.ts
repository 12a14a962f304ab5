import type { Encoding } from '../extract/text/decode-text.ts'
import type { Loss } from './losses.ts'

export type DocumentKind = 'text' | 'html' | 'mhtml' | 'docx' | 'pdf'

/** Something a document says of itself that its text alone does not: where a page begins, what is a heading. */
export type DocumentMark =
  | { type: 'page'; page: number; start: number }
  | { type: 'heading'; level: number; start: number; end: number }

/** A file read into text. Offsets are UTF-16 units into `text`. */
export interface ReadDocument {
  kind: DocumentKind
  /** Plain text, or the decoded source of a page, tags included: `format` says which. */
  text: string
  format: 'text' | 'html'
  /** The encoding of the bytes; null where the format fixes it. */
  encoding: Encoding | null
  /** False where another encoding is about as likely: a person should look. */
  certain: boolean
  marks: DocumentMark[]
  /** What was left out, changed or not understood. Empty where nothing was. */
  losses: Loss[]
}
