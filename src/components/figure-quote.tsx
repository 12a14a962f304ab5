import type { ReactNode } from 'react'
import type { Figure } from '../core/schema/figure.ts'
import { QuoteWithNumber } from './quote-with-number.tsx'
import { useQuotes } from './use-quotes.ts'

interface FigureQuoteProps {
  figure: Figure
  /** Classes of the sentence, and of the words that stand in its place. */
  styles: { readonly quote?: string | undefined; readonly noQuote?: string | undefined }
  /** What to say of a figure that has no sentence. */
  none: ReactNode
}

/** The sentence of a figure, read when it is first shown. A sentence that is not here yet is never “no sentence”. */
export function FigureQuote({ figure, styles, none }: FigureQuoteProps) {
  const quote = useQuotes([figure])(figure)
  switch (quote.state) {
    case 'none':
      return none === null ? null : <p className={styles.noQuote}>{none}</p>
    case 'loading':
      return <p className={styles.noQuote}>正在取原文……</p>
    case 'failed':
      return <p className={styles.noQuote}>原文没有取到：{quote.why}</p>
    case 'ready':
      return (
        <blockquote className={styles.quote}>
          <QuoteWithNumber quote={quote.text} value={figure.value} />
        </blockquote>
      )
  }
}
