import { extractReadable, type ReadableReport } from './extract-readable.ts'
import type { TextSpan } from './figures/types.ts'
import type { RegionNames } from './report/region-names.ts'
import type { NotAReport } from './report/types.ts'
import { readHtml } from './text/read-html.ts'
import { type ReadableText, sourceSpan } from './text/readable-text.ts'

interface ExtractOptions {
  regions: RegionNames
  format: 'text' | 'html'
}

/**
 * What was read from one report. Every offset is in UTF-16 units into the decoded text given, HTML source included:
 * `text.slice(start, end) === quote`. So the quote of a figure that HTML tags interrupt contains those tags.
 */
export type ExtractedReport = Omit<ReadableReport, 'places'>

/** Reads a whole report: what it is, its figures with evidence, and what was refused. Pure: Node or a worker. */
export function extractReport(
  text: string,
  { regions, format }: ExtractOptions,
): ExtractedReport | NotAReport {
  const page = format === 'html' ? readHtml(text) : { text, starts: null, ends: null }
  const read = extractReadable(page, regions)
  if ('fault' in read) return read
  const { report, figures, refused } = read
  if (format === 'text') return { report, figures, refused }
  const inSource = quoting(text, page)
  return {
    report: {
      ...report,
      sections: report.sections.map((section) => ({ ...section, ...sourceSpan(page, section) })),
    },
    figures: figures.map(inSource),
    refused: refused.map(inSource),
  }
}

function quoting(source: string, page: ReadableText) {
  return <Quoted extends TextSpan>(quoted: Quoted): Quoted => {
    const { start, end } = sourceSpan(page, quoted)
    return { ...quoted, start, end, quote: source.slice(start, end) }
  }
}
