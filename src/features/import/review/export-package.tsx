import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { saveFile } from '../../../components/save-file.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { useOwnPackage } from '../../../queries/use-own-package.ts'
import styles from '../keep-bar.module.css'

/** Finished reviews as one file: for another reader, or as a contribution to the project. */
export function ExportPackage({ dataset }: { dataset: Dataset }) {
  const { make, isMaking } = useOwnPackage(dataset)
  const [message, setMessage] = useState('')
  const save = async () => {
    const made = await make()
    if ('fault' in made) setMessage(made.fault)
    else {
      const name = '法衡-复核数据包.zip'
      saveFile(name, made.bytes, 'application/zip')
      setMessage(
        `“${name}”已交给浏览器下载：复核完毕的 ${made.reports} 份报告、${made.figures} 个数字，连同原文和每一步决定。别人可在“本机存储”页从它合并。${made.leftOut === 0 ? '' : `另有 ${made.leftOut} 个数字没有报告原句可查或还没有选定，只在复核记录里，不在数据表里。`}`,
      )
    }
  }
  return (
    <div className={styles.bar}>
      <Button disabled={isMaking} onClick={() => void save()}>
        导出数据包
      </Button>
      <p role="status" aria-label="导出数据包" className={styles.told}>
        {message}
      </p>
    </div>
  )
}
