import type { TextSpan } from '../../core/extract/figures/types.ts'
import { inContext } from '../../core/import/in-context.ts'
import styles from './quote-in-context.module.css'

/** The words of a span, marked, among those around them. */
export function QuoteInContext({ text, span }: { text: string; span: TextSpan }) {
  const { before, words, after } = inContext(text, span)
  return (
    <span className={styles.quote}>
      {before}
      <mark className={styles.mark}>{words}</mark>
      {after}
    </span>
  )
}
