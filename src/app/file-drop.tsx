import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { importsLink } from '../core/schema/link.ts'
import { usePinnedDataset } from './dataset-context.tsx'
import styles from './file-drop.module.css'

/**
 * Files may be dropped on any page of the app; otherwise the browser would leave the app to show them. They are
 * taken to the page of imports.
 */
export function FileDrop() {
  const dataset = usePinnedDataset()
  const router = useRouter()
  const [isOver, setOver] = useState(false)
  const ending = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer === null || !bringsFiles(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
      // It comes several times a second while files are over the page, and not after.
      clearTimeout(ending.current)
      ending.current = setTimeout(() => setOver(false), 400)
    }
    const drop = (event: DragEvent) => {
      const { dataTransfer } = event
      if (dataTransfer === null || !bringsFiles(event)) return
      event.preventDefault()
      clearTimeout(ending.current)
      setOver(false)
      void take(dataTransfer)
    }
    const take = async (transfer: DataTransfer) => {
      // Its content is gone after the event: everything is taken out of it at once.
      const files = [...transfer.files]
      const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
      const { takeDropped } = await import('../features/import/take-dropped.ts')
      await takeDropped({ files, entries }, dataset)
      router.history.push(importsLink.slice(1))
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      clearTimeout(ending.current)
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [dataset, router])
  return isOver ? (
    <div className={styles.over} aria-hidden="true">
      <p className={styles.words}>松开，读这些文件</p>
    </div>
  ) : null
}

/** Files, and not onto a field that takes files itself. */
function bringsFiles({ dataTransfer, target }: DragEvent): boolean {
  const isField = target instanceof HTMLInputElement && target.type === 'file'
  return !isField && dataTransfer !== null && dataTransfer.types.includes('Files')
}
