import type { ClipboardEvent } from 'react'
import { FilePicker } from '../../components/file-picker.tsx'
import type { BroughtFile } from '../../queries/import-store.ts'
import { chosenFiles, pastedFiles } from './brought-files.ts'
import styles from './file-intake.module.css'

interface FileIntakeProps {
  onFiles: (files: readonly BroughtFile[]) => void
  /** Nothing has been brought yet: the page has room to say what can be. */
  isFirst: boolean
}

/** The ways to bring files by choosing or pasting. Dropping works on every page of the app. */
export function FileIntake({ onFiles, isFirst }: FileIntakeProps) {
  const pick = (files: readonly File[]) => onFiles(chosenFiles(files))
  const paste = (event: ClipboardEvent) => {
    const files = pastedFiles(event.clipboardData)
    event.preventDefault()
    if (files.length > 0) onFiles(files)
  }
  return (
    <section
      className={isFirst ? styles.intake : `${styles.intake ?? ''} ${styles.small ?? ''}`}
      aria-label="选取文件"
    >
      <p className={styles.invitation}>把文件或文件夹拖到这里</p>
      <div className={styles.ways}>
        <FilePicker label="选择文件" tone="primary" many onPick={pick} />
        <FilePicker label="选择文件夹" folder onPick={pick} />
        <textarea
          className={styles.paste}
          aria-label="粘贴报告全文或网页片段"
          placeholder="或在这里粘贴文字、网页片段"
          rows={1}
          value=""
          onChange={() => undefined}
          onPaste={paste}
        />
      </div>
      {isFirst ? (
        <dl className={styles.kinds}>
          {kinds.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  )
}

const kinds = [
  { term: '报告', text: 'Word（.docx）、有文字层的 PDF、网页（.html、.mhtml）、文本（.txt），可一次几百份' },
  {
    term: '数据表',
    text: '.csv、.xlsx、.json 和数据包 .zip：逐项检查列、单位、代码、重复，哪一行有问题、怎么改都会说明',
  },
  { term: '编码', text: '按全文判断 UTF-8、GB18030、Big5；判断错了可以换一种重读' },
  { term: '不读', text: '扫描件、旧版 .doc、有密码或损坏的文件：会说明原因和办法' },
] as const
