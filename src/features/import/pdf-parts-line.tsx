import { type PdfParts, usePdfParts } from '../../queries/use-pdf-parts.ts'
import styles from './import-page.module.css'

/** Whether PDFs can be read without a network; nothing where the app itself cannot do without. */
export function PdfPartsLine() {
  const text = words[usePdfParts()]
  return (
    <p role="status" className={styles.parts}>
      {text}
    </p>
  )
}

const words: Readonly<Record<PdfParts, string>> = {
  unknown: '',
  fetching: '正在下载读 PDF 的部件（约 2 MB，只下载一次）……',
  kept: '读 PDF 的部件已存到本机，断网也能读。',
  missing: '读 PDF 的部件没有下载成，断网时读不了 PDF；联网后重新打开这一页会再试。其他格式不受影响。',
}
