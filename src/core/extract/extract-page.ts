import { type ExtractedReport, type ExtractOptions, extractReport } from './extract-report.ts'
import type { NotAReport } from './report/types.ts'
import { type Decode, decodeText, type Encoding, type UndecodableFile } from './text/decode-text.ts'

export interface ExtractPageOptions extends ExtractOptions {
  decode: Decode
}

export interface ExtractedPage extends ExtractedReport {
  /** The decoded text every offset is into. */
  text: string
  encoding: Encoding
}

/** Reads the bytes of a saved page: decodes them by a vote, reads HTML for what it is whatever its name, extracts. */
export function extractPage(
  bytes: Uint8Array,
  { regions, format, decode }: ExtractPageOptions,
): ExtractedPage | UndecodableFile | NotAReport {
  const decoded = decodeText(bytes, decode)
  if ('fault' in decoded) return decoded
  const { text, encoding, certain } = decoded
  const looksLikeHtml = /^\ufeff?\s*<(?:!doctype|html)/i.test(text.slice(0, 1000))
  const read = extractReport(text, { regions, format: looksLikeHtml ? 'html' : format })
  if ('fault' in read) return read
  const doubt = { id: 'encoding_doubtful', message: `编码不确定，按${encoding}读` } as const
  const warnings = certain ? read.report.warnings : [doubt, ...read.report.warnings]
  return { ...read, report: { ...read.report, warnings }, text, encoding }
}
