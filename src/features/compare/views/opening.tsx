import styles from '../compare-page.module.css'

/** Stands where a view will while its code is on the way, about as tall: what follows does not jump. */
export function Opening() {
  return (
    <p role="status" className={styles.opening}>
      正在打开这种看法……
    </p>
  )
}
