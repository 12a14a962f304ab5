import { useStorageUsage } from '../../queries/use-storage-usage.ts'
import styles from './storage-page.module.css'
import { bytesText } from './texts.ts'

/** How much room it takes, as far as the browser tells. */
export function UsageSection() {
  const usage = useStorageUsage()
  return (
    <section className={styles.section} aria-labelledby="usage">
      <h2 id="usage">占用空间</h2>
      {usage === undefined ? (
        <p role="status">正在询问浏览器……</p>
      ) : usage.used === null ? (
        <p>这个浏览器不告诉本站用了多少空间。</p>
      ) : (
        <>
          <dl className={styles.facts}>
            <dt>已用</dt>
            <dd>{bytesText(usage.used)}</dd>
            <dt>其中数据和记录</dt>
            <dd>{bytesText(usage.databases)}</dd>
            <dt>其中程序文件</dt>
            <dd>{bytesText(usage.program)}</dd>
            <dt>最多可用</dt>
            <dd>{bytesText(usage.quota)}</dd>
          </dl>
          <p className={styles.lead}>
            这是浏览器给的估计，同一网址下别的网站程序也算在内
            {usage.databases === null ? '；这个浏览器不分开告诉数据和程序各占多少' : ''}。
          </p>
        </>
      )}
    </section>
  )
}
