import { extractDocument } from '../../src/core/document/extract-document.ts'
import { readDocument } from '../../src/core/document/read-document.ts'
import type { ExtractedReport } from '../../src/core/extract/extract-report.ts'
import { documentEffects } from './document-effects.ts'
import { regionList } from './region-list.ts'

const regions = regionList()

/** What a file says, read in full, and what was lost; throws where a quote is not the clause at its offsets. */
export async function readContents(bytes: Uint8Array) {
  const document = await readDocument(bytes, documentEffects)
  if ('fault' in document) throw new Error(document.message)
  const read = extractDocument(document, regions)
  if ('fault' in read) throw new Error(read.reason)
  mustQuote(read, document.text)
  return { ...reportContents(read), losses: document.losses }
}

/** What a report says, wherever in its text it stands. */
export function reportContents({ report, figures }: ExtractedReport) {
  const { bureau, adcode, year, published, title, kind, sections } = report
  return {
    report: {
      bureau,
      adcode,
      year,
      published,
      title,
      kind,
      sections: sections.map(({ content }) => content),
    },
    figures: figures.map(({ indicator, value, qualifier }) => `${indicator} ${qualifier} ${value}`),
  }
}

/** Throws unless every figure and every refused candidate quotes the text at its offsets. */
export function mustQuote({ figures, refused }: ExtractedReport, text: string): void {
  for (const { quote, start, end } of [...figures, ...refused])
    if (text.slice(start, end) !== quote) throw new Error(`Not at its place: ${quote}`)
}
