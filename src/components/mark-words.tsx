import type { TipContent } from './tip-content.ts'
import styles from './mark-words.module.css'

/**
 * The words of the mark the keyboard points at, read out and shown below the chart: a mark that is not drawn, such as
 * a year without a number, has no tooltip to point with. Empty while nothing is pointed at, so nothing is read out.
 */
export function MarkWords({ content }: { content: TipContent | null }) {
  return (
    <p className={styles.words} role="status" data-mark-words="">
      {content === null ? null : [content.title, ...content.lines].map(sentence).join('')}
    </p>
  )
}

const sentence = (text: string): string => (text.endsWith('。') ? text : `${text}。`)
