import { Button } from '../components/button.tsx'
import styles from './message-page.module.css'
import { useTitle } from './title.ts'

/** In the place of everything: a page that went on would begin to keep things anew. */
export function WipedElsewhere() {
  useTitle('已全部清空')
  return (
    <main id="main" className={styles.page}>
      <h1 className={styles.title}>已全部清空</h1>
      <p role="alert">另一个标签页已把法衡存在这台机器上的东西全部删掉，本页已停用，没有再存任何东西。</p>
      <p>
        <Button onClick={() => location.reload()}>重新开始</Button>
      </p>
    </main>
  )
}
