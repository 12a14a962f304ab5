import styles from './text-sample.module.css'

/** The beginning of a text as it was read, for a look at whether it was read rightly. */
export function TextSample({ text }: { text: string }) {
  const sample = text.slice(0, 4000).replace(/\s+/g, ' ').trim().slice(0, 120)
  return (
    <blockquote className={styles.sample} aria-label="读出的开头">
      {sample}
      {sample.length === 120 ? '…' : ''}
    </blockquote>
  )
}
