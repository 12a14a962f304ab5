import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { FilePicker } from '../../../components/file-picker.tsx'
import { Notice } from '../../../components/notice.tsx'
import { boundaryLimits, parseBoundaries } from '../../../core/schema/boundaries.ts'
import type { BoundaryFile } from '../../../core/schema/boundary-file.ts'
import styles from './boundary-map.module.css'

interface BoundaryFilePickProps {
  /** What is drawn now; null where nothing was given. */
  file: BoundaryFile | null
  /** Why it is not kept; null where it is. */
  notKept: string | null
  onPut: (file: BoundaryFile) => void
  onRemove: () => void
}

/** Takes a GeoJSON file of the reader's own: whole, or with every fault named. It never leaves this browser. */
export function BoundaryFilePick({ file, notKept, onPut, onRemove }: BoundaryFilePickProps) {
  const [over, setOver] = useState(false)
  const [faults, setFaults] = useState<readonly string[]>([])
  const take = async (picked: File) => {
    if (picked.size > 4 * boundaryLimits.characters) {
      setFaults([`文件超过 ${boundaryLimits.characters / 1_000_000} MB，请先简化边界。`])
      return
    }
    const text = await picked.text()
    const read = parseBoundaries(text)
    if ('faults' in read) {
      setFaults(read.faults)
      return
    }
    setFaults([])
    onPut({ name: picked.name.slice(0, 200), text })
  }
  return (
    <>
      <div
        className={over ? `${styles.drop ?? ''} ${styles.over ?? ''}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const [dropped] = event.dataTransfer.files
          if (dropped !== undefined) void take(dropped)
        }}
      >
        <FilePicker
          label={file === null ? '用自己的边界文件（GeoJSON，经纬度）' : '换一个边界文件'}
          accept=".json,.geojson,application/json,application/geo+json"
          onPick={([picked]) => {
            if (picked !== undefined) void take(picked)
          }}
        />
        <span>或拖到这里。文件只留在这个浏览器里，不上传；按区划代码或名称对应到各地。</span>
        {file === null ? null : (
          <Button tone="quiet" onClick={onRemove}>
            移除“{file.name}”
          </Button>
        )}
      </div>
      {notKept === null ? null : (
        <Notice tone="warn" role="status">
          <p>{notKept}</p>
        </Notice>
      )}
      {faults.length === 0 ? null : (
        <Notice tone="error" role="alert" title="这个边界文件没有采用">
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
