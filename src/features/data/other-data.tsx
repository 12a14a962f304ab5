import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { dataSourceLink } from '../../queries/data-folder.ts'
import { dataSource } from '../../queries/data-source.ts'
import styles from './data-page.module.css'

/** Shows another published dataset of this site in place of the built-in one, or goes back. The two never mix. */
export function OtherData() {
  const [folder, setFolder] = useState('')
  const source = dataSource()
  return (
    <section className={styles.section} aria-labelledby="other-data">
      <h2 id="other-data">打开另一份数据</h2>
      <p className={styles.lead}>
        本站上按同一格式发布的另一份数据（有 manifest.json 的文件夹）也可以在这里看，例如用{' '}
        <code>npm run dataset -- synth</code> 生成的合成数据。两份数据分开存放，不会混在一起。
      </p>
      {source.isOther ? (
        <p>
          现在打开的是 <code>{source.base.pathname}</code>。<a href={dataSourceLink(null)}>回到本站数据</a>
        </p>
      ) : null}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (folder.trim() !== '') location.assign(dataSourceLink(folder.trim()))
        }}
      >
        <label>
          文件夹地址 <input value={folder} onChange={(event) => setFolder(event.target.value)} placeholder="nation/" />
        </label>{' '}
        <Button type="submit">打开</Button>
      </form>
    </section>
  )
}
