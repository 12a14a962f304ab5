import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { saveFile } from '../../../components/save-file.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { useOwnPackage } from '../../../queries/use-own-package.ts'
import styles from '../keep-bar.module.css'
import { packageWords } from '../package-words.ts'

/** Finished reviews and corrections as one file: for another reader, or as a contribution to the project. */
export function ExportPackage({ dataset }: { dataset: Dataset }) {
  const { make, isMaking } = useOwnPackage(dataset)
  const [message, setMessage] = useState('')
  const save = async () => {
    const made = await make()
    if ('fault' in made) setMessage(made.fault)
    else {
      const name = '法衡-复核数据包.zip'
      saveFile(name, made.bytes, 'application/zip')
      setMessage(packageWords(name, made))
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
