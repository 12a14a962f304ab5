import styles from './quote-with-number.module.css'

/** A sentence of a report with its number marked, where the number stands in plain digits. */
export function QuoteWithNumber({ quote, value }: { quote: string; value: number }) {
  const digits = String(value)
  // 8 is not the 8 of 82 or of 1.8.
  const at = quote.search(new RegExp(`(?<!\\d|\\d[.,])${digits.replace('.', '\\.')}(?!\\d|[.,]\\d)`))
  if (at < 0) return <>{quote}</>
  return (
    <>
      {quote.slice(0, at)}
      <mark className={styles.number}>{digits}</mark>
      {quote.slice(at + digits.length)}
    </>
  )
}
