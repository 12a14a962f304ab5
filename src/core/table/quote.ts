import type { Figure } from '../schema/figure.ts'

/** The sentence a figure was read from. `none`: there is none; `loading`: there is one, but it is not in memory yet. */
export type Quote =
  | { readonly state: 'none' | 'loading' }
  | { readonly state: 'ready'; readonly text: string }
  | { readonly state: 'failed'; readonly why: string }

/** Where quotes come from. They lie apart from the figures and are read when somebody asks. */
export interface QuoteSource {
  /** What is known now; asking loads nothing. */
  readonly get: (figure: Figure) => Quote
  /** Resolves once the quotes of all these figures are there. Rejects where one cannot be had. */
  readonly load: (figures: readonly Figure[]) => Promise<void>
  readonly subscribe: (notify: () => void) => () => void
  /** Another number after every change. */
  readonly changes: () => number
}

/** Without a source a figure has the quote it carries. */
export const carriedQuotes: QuoteSource = {
  get: carriedQuote,
  load: () => Promise.resolve(),
  subscribe: () => () => undefined,
  changes: () => 0,
}

export function carriedQuote({ quote, start }: Figure): Quote {
  if (quote !== '') return { state: 'ready', text: quote }
  return { state: start === null ? 'none' : 'loading' }
}
