import { createContext, use, useEffect, useSyncExternalStore } from 'react'
import type { Figure } from '../core/schema/figure.ts'
import { carriedQuotes, type QuoteSource } from '../core/table/quote.ts'

export const QuotesContext = createContext<QuoteSource>(carriedQuotes)

/** Loads the quotes of these figures, and says of each what is known. */
export function useQuotes(figures: readonly Figure[]): QuoteSource['get'] {
  const source = use(QuotesContext)
  useSyncExternalStore(source.subscribe, source.changes)
  const key = figures.map(({ report, indicator, start }) => `${report}/${indicator}/${start}`).join()
  useEffect(() => {
    // What fails is said where the quote would stand.
    source.load(figures).catch(() => undefined)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Figures are made anew at every look; the key says which they are.
  }, [source, key])
  return source.get
}
