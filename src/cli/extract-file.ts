import { extractPage } from '../core/extract/extract-page.ts'
import type { ExtractedReport } from '../core/extract/extract-report.ts'
import type { RegionNames } from '../core/extract/report/region-names.ts'
import { decodeText, type Encoding, type UndecodableFile } from '../core/extract/text/decode-text.ts'
import type { ExtractEffects } from './extract-effects.ts'

type FileEffects = Pick<ExtractEffects, 'fileSize' | 'readBytes'>

/** Larger files are no report: the longest known is 40 kB. */
export const largestFile = 20 * 1024 * 1024

/** Reads one file into a report, or says in one line, in Chinese, why it cannot. */
export async function extractFile(
  path: string,
  regions: RegionNames,
  effects: FileEffects,
): Promise<ExtractedReport | { fault: string }> {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  if (!/^(?:txt|html?)$/.test(extension)) return { fault: `只能读 .txt、.html 文件` }
  const bytes = await readBytes(path, effects)
  if ('fault' in bytes) return bytes
  const page = extractPage(bytes, { regions, format: extension === 'txt' ? 'text' : 'html', decode })
  if (!('fault' in page)) return { report: page.report, figures: page.figures, refused: page.refused }
  return {
    fault:
      page.fault === 'not-a-report' ? `不是教育部门的年度报告：${page.reason}` : decodeFaults[page.fault],
  }
}

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
