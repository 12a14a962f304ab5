import { useId } from 'react'
import styles from './file-picker.module.css'

interface FilePickerProps {
  label: string
  tone?: 'plain' | 'primary'
  /** As the input's `accept`; any file where missing. */
  accept?: string
  many?: boolean
  /** A folder with all that is in it. */
  folder?: boolean
  onPick: (files: readonly File[]) => void
}

/** A button that asks for files, in our words: the browser's own speaks the browser's language. */
export function FilePicker({
  label,
  tone = 'plain',
  accept,
  many = false,
  folder = false,
  onPick,
}: FilePickerProps) {
  const id = useId()
  return (
    <span className={styles.picker}>
      <input
        id={id}
        type="file"
        className={styles.file}
        multiple={many || folder}
        accept={accept}
        // React knows no such attribute on inputs; browsers do.
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          if (files.length > 0) onPick(files)
          // The same files may be chosen again once they are mended.
          event.target.value = ''
        }}
      />
      <label htmlFor={id} className={tone === 'primary' ? styles.primary : styles.button}>
        {label}
      </label>
    </span>
  )
}
