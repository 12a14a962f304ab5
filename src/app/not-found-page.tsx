import type { ReactElement } from 'react'
import { Link } from '@tanstack/react-router'
import { firstComparison } from '../features/start/examples.ts'
import styles from './message-page.module.css'
import { useTitle } from './title.ts'

/** For a path the app does not have. */
export function NotFoundPage(): ReactElement {
  useTitle('没有这个页面')
  return <MissingPage what="这个网址" />
}

/** For a bureau or report the data do not have. */
export function MissingPage({ what }: { what: string }): ReactElement {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>没有找到</h1>
      <p>{what.slice(0, 60)}在现有数据里没有对应的页面。网址可能抄漏了，也可能来自另一个版本的数据。</p>
      <p className={styles.ways}>
        <Link to="/">回到首页</Link>
        <a href={firstComparison}>去比较</a>
      </p>
    </div>
  )
}
