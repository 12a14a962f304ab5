import { documentLimits } from '../core/document/budget.ts'
import { extractDocument } from '../core/document/extract-document.ts'
import { readDocument } from '../core/document/read-document.ts'
import type { ReadDocument } from '../core/document/types.ts'
import type { ExtractedReport } from '../core/extract/extract-report.ts'
import type { RegionNames } from '../core/extract/report/region-names.ts'
import { decodeText, type Encoding, type UndecodableFile } from '../core/extract/text/decode-text.ts'
import type { ExtractEffects } from './extract-effects.ts'

type FileEffects = Pick<ExtractEffects, 'fileSize' | 'readBytes'>

/** Larger files are no report: the longest known is 40 kB. */
export const largestFile = documentLimits.fileBytes

/** A report as the command prints it. */
export interface ExtractedFile extends ExtractedReport {
  document: Pick<ReadDocument, 'kind' | 'encoding' | 'losses'> & {
    /** What the offsets are into, where that is more than the file's bytes decoded. */
    text?: string
  }
}

/** Reads one file into a report, or says in one line, in Chinese, why it cannot. */
export async function extractFile(
  path: string,
  regions: RegionNames,
  effects: FileEffects & Pick<ExtractEffects, 'readPdfPages'>,
): Promise<ExtractedFile | { fault: string }> {
  const bytes = await readBytes(path, effects)
  if ('fault' in bytes) return bytes
  const from = Date.now()
  const document = await readDocument(bytes, {
    decode,
    readPdfPages: effects.readPdfPages,
    mayGoOn: () => Date.now() - from < longestRead,
    named: /\.html?$/i.test(path) ? 'html' : 'text',
  })
  if ('fault' in document) return { fault: document.message }
  const read = extractDocument(document, regions)
  if ('fault' in read) return { fault: `不是教育部门的年度报告：${read.reason}` }
  const { kind, encoding, losses, text } = document
  const ownText = kind === 'text' || kind === 'html' ? {} : { text }
  return { document: { kind, encoding, losses, ...ownText }, ...read }
}

/** Milliseconds one file may take. */
const longestRead = 30_000

/** The decoded text of a file, or the fault in Chinese. */
export async function readText(
  path: string,
  effects: FileEffects,
): Promise<{ text: string } | { fault: string }> {
  const bytes = await readBytes(path, effects)
  if ('fault' in bytes) return bytes
  const decoded = decodeText(bytes, decode)
  return 'fault' in decoded ? { fault: decodeFaults[decoded.fault] } : decoded
}

async function readBytes(path: string, effects: FileEffects): Promise<Uint8Array | { fault: string }> {
  try {
    const size = await effects.fileSize(path)
    if (size <= largestFile) return await effects.readBytes(path)
    return { fault: `文件太大（${megabytes(size)} MB），上限 ${megabytes(largestFile)} MB` }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const known = Object.hasOwn(readFaults, code) ? readFaults[code] : undefined
    if (known === undefined) throw error
    return { fault: known }
  }
}

const decodeFaults: Readonly<Record<UndecodableFile['fault'], string>> = {
  empty: '文件是空的',
  binary: '不是文本文件',
}
const readFaults: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是文件夹，不是文件',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EIO: '读取出错',
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}
