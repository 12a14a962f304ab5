import { Refusal } from './refusal.ts'
import type { ZipArchive } from './zip/read-zip.ts'

/** Refuses archives that are no Word document, each by what it is. */
export function refuseOtherArchives({ has, names }: ZipArchive): void {
  if (has('OFD.xml')) throw new Refusal('ofd')
  if (has('mimetype') && has('content.xml')) throw new Refusal('open_document')
  if (names.some((name) => name.startsWith('xl/workbook.'))) throw new Refusal('spreadsheet')
  if (has('ppt/presentation.xml')) throw new Refusal('presentation')
  if (!has('[Content_Types].xml') || !has('_rels/.rels')) throw new Refusal('archive')
}
