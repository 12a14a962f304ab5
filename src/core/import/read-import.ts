import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { readDocument } from '../document/read-document.ts'
import type { ReadDocument } from '../document/types.ts'
import { extractReadable } from '../extract/extract-readable.ts'
import type { RegionNames } from '../extract/report/region-names.ts'
import { readHtml } from '../extract/text/read-html.ts'
import type { ImportEffects, ImportFile } from './effects.ts'
import { readTableFile } from './read-table-file.ts'
import type { ImportReading } from './types.ts'

/** Reads one file into what it proposes, or says in words why it cannot. Never throws for what a file holds. */
export async function readImport(
  { name, bytes, encoding = null, year = null }: ImportFile,
  { regions, indicators, columns, ...effects }: ImportEffects,
): Promise<ImportReading> {
  const hash = bytesToHex(sha256(bytes))
  const table = readTableFile({ name, bytes, encoding }, hash, { ...effects, regions, indicators, columns })
  if (table !== null) return table
  const named = /\.x?html?$/i.test(name) ? 'html' : 'text'
  const document = await readDocument(bytes, { ...effects, named, encoding })
  if ('fault' in document)
    return { type: 'refused', sha256: hash, reason: document.reason, message: document.message }
  return readReport(document, hash, regions, year)
}

function readReport(
  document: ReadDocument,
  hash: string,
  regions: RegionNames,
  year: number | null,
): ImportReading {
  const { kind, encoding, certain, marks, losses } = document
  const page = document.format === 'html' ? readHtml(document.text) : { text: document.text }
  const text = { sha256: hash, kind, encoding, certain, marks, losses, text: page.text }
  const read = extractReadable(page, regions, year)
  if ('fault' in read) return { type: 'unrelated', ...text, reason: read.reason }
  return { type: 'report', ...text, ...read }
}
