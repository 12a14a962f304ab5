import type { BroughtFile } from '../../queries/import-store.ts'

/** The files a person chose, a whole folder with its folders' names. */
export function chosenFiles(files: Iterable<File>): BroughtFile[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }))
}

/** What was pasted, as a file; none where nothing was that can be read. Rich text is read as a saved page would be. */
export function pastedFiles(transfer: DataTransfer): BroughtFile[] {
  if (transfer.files.length > 0) return chosenFiles(transfer.files)
  const html = transfer.getData('text/html')
  const text = transfer.getData('text/plain')
  // Cells copied out of a spreadsheet.
  if (/^[^\n]*\t[^\n]*\n[^\n]*\t/.test(text)) return [fileOf('粘贴的表格.tsv', text)]
  if (html.trim() !== '') return [fileOf('粘贴的网页片段.html', html)]
  return text.trim() === '' ? [] : [fileOf('粘贴的文字.txt', text)]
}

const fileOf = (name: string, content: string): BroughtFile => ({ name, file: new File([content], name) })
