import type { LossTally } from '../losses.ts'
import { type PageLine, textOf } from './lines.ts'
import type { PdfPage } from './types.ts'

/** Takes out page numbers, and the lines that stand at the same place of most pages. */
export function dropFurniture(
  pages: readonly { page: PdfPage; lines: PageLine[] }[],
  losses: LossTally,
): PageLine[][] {
  const repeated = repeatedLines(pages)
  const numbered = pages.filter(({ page, lines }) =>
    lines.some((line) => isNumberInMargin(line, page)),
  ).length
  // One bare number at the edge of one page may be the end of a table.
  const areNumbered = numbered >= 2 || pages.length === 1
  return pages.map(({ page, lines }) =>
    lines.filter((line, i) => {
      const outer = i < outerLines || i >= lines.length - outerLines
      if (!outer) return true
      if (isNumberInMargin(line, page) && (areNumbered || /\D/.test(textOf(line)))) {
        losses.add('page_numbers')
        return false
      }
      if (!repeated.has(placeOf(line))) return true
      losses.add('running_heads')
      return false
    }),
  )
}

/** Furniture is among the first or last lines of a page. */
const outerLines = 3

function isNumberInMargin(line: PageLine, { height }: PdfPage): boolean {
  return (line.y < 0.13 * height || line.y > 0.87 * height) && isPageNumber(textOf(line))
}

function isPageNumber(text: string): boolean {
  return /^[\s\-—–·.,/_第页共之]*(?:\d{1,4}|[ivx]{1,6})(?:[\s\-—–·./页共第之]*(?:\d{1,4})?)?[\s\-—–·.页]*$/i.test(
    text,
  )
}

/** The text with its height on the page. Pages of one document have their heads at one height. */
function placeOf(line: PageLine): string {
  return `${Math.round(line.y / 3)} ${textOf(line).replace(/\s/g, '')}`
}

function repeatedLines(pages: readonly { lines: PageLine[] }[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { lines } of pages) {
    const outer = lines.filter((_line, i) => i < outerLines || i >= lines.length - outerLines)
    for (const place of new Set(outer.map(placeOf))) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.4))
  return new Set([...counts].flatMap(([place, count]) => (count >= enough ? [place] : [])))
}
