import type { PdfPage, PdfText } from './types.ts'

/** A page as a reader would hold it: wide tables are often printed sideways on an upright page. */
export function setUpright(page: PdfPage): PdfPage {
  const turn = mainTurn(page.texts)
  if (turn === 0) return page
  const { width, height } = page
  const sideways = turn === 90 || turn === 270
  return {
    ...page,
    width: sideways ? height : width,
    height: sideways ? width : height,
    texts: page.texts.map((text) => ({
      ...text,
      ...turned(text, turn, page),
      turn: text.turn === turn ? 0 : null,
    })),
  }
}

/** The direction that most of the characters run in. */
function mainTurn(texts: readonly PdfText[]): 0 | 90 | 180 | 270 {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0 }
  for (const { turn, text } of texts) if (turn !== null) counts[turn] += text.trim().length
  const turns = [0, 90, 180, 270] as const
  return turns.reduce((best, turn) => (counts[turn] > counts[best] ? turn : best))
}

function turned(
  { x, y }: PdfText,
  turn: 90 | 180 | 270,
  { width, height }: PdfPage,
): { x: number; y: number } {
  if (turn === 90) return { x: y, y: width - x }
  if (turn === 180) return { x: width - x, y: height - y }
  return { x: height - y, y: x }
}
