import { type ExtractedReport, extractReport } from '../extract/extract-report.ts'
import type { RegionNames } from '../extract/report/region-names.ts'
import type { NotAReport } from '../extract/report/types.ts'
import type { ReadDocument } from './types.ts'

/** Reads the report in a document. Its offsets are into the document's text. */
export function extractDocument(
  { text, format, encoding, certain }: ReadDocument,
  regions: RegionNames,
): ExtractedReport | NotAReport {
  const read = extractReport(text, { regions, format })
  if ('fault' in read || certain) return read
  const doubt = { id: 'encoding_doubtful', message: `编码不确定，按${encoding ?? ''}读` } as const
  return { ...read, report: { ...read.report, warnings: [doubt, ...read.report.warnings] } }
}
