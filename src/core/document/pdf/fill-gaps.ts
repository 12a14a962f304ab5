import type { PdfText } from './types.ts'

/**
 * Parts the runs of one line, from left to right, where other runs stand in their gaps. Office programs draw the Chinese
 * of a line in one go and leave room for quotation marks and digits of another font, which they draw by themselves.
 * Only where the gaps and what stands in them fit to within a third of a letter; other runs stay whole.
 */
export function fillGaps(texts: readonly PdfText[]): PdfText[] {
  return texts.flatMap((run) => partsOf(run, texts)).sort((a, b) => a.x - b.x)
}

function partsOf(run: PdfText, texts: readonly PdfText[]): readonly PdfText[] {
  const pieces = run.text.trim().split(/ +/)
  if (pieces.length < 2 || !pieces.every((piece) => fullWidth.test(piece))) return [run]
  const slack = run.size / 3
  const end = run.x + run.width
  const inside = texts.filter((text) => text.x > run.x + slack && text.x + text.width < end + slack)
  const parts: PdfText[] = []
  let x = run.x
  for (const piece of pieces) {
    // Chinese letters are as wide as they are high, so where a piece ends is known, and its gap begins.
    const width = piece.length * run.size
    parts.push({ ...run, text: piece, x, width })
    if (parts.length === pieces.length) return Math.abs(x + width - end) < slack ? parts : [run]
    const filling = inside.filter((text) => text.x > x + width - slack)
    const [first] = filling
    if (first === undefined || first.x > x + width + slack) return [run]
    x = endOfRow(filling, slack)
  }
  return parts
}

/** Where the first run ends, with those that follow it without a gap. */
function endOfRow(texts: readonly PdfText[], slack: number): number {
  let end = texts[0]?.x ?? 0
  for (const text of texts) {
    if (text.x > end + slack) break
    end = Math.max(end, text.x + text.width)
  }
  return end
}

const fullWidth = /^[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]+$/
