import { fold, type Folded } from './fold.ts'
import { readSentence, type SentenceReading } from './read-sentence.ts'
import { splitSentences } from './sentences.ts'
import { settle } from './settle.ts'
import type { FigureContext, FigureReading, FigureReadings } from './types.ts'

/**
 * Reads the figures of one report. `context.body` bounds what is read; without a context the whole text counts and
 * no year is known. Offsets are UTF-16 into `text`: `text.slice(start, end) === quote`. Never throws. Who has already
 * folded the body passes it on.
 */
export function readFigures(
  text: string,
  context: Partial<FigureContext> = {},
  foldedBody?: Folded,
): FigureReadings {
  const start = Math.max(0, context.body?.start ?? 0)
  const end = Math.min(text.length, context.body?.end ?? text.length)
  if (start >= end) return { figures: [], refused: [] }
  const folded = foldedBody ?? fold(text, start, end)
  const readings: SentenceReading[] = []
  const department = /教育厅|教育部/.test(context.bureau ?? '')
  for (const sentence of splitSentences(folded.text)) {
    const at = folded.at[sentence.start] ?? end
    const planned = context.planSpans?.some((span) => span.start <= at && at < span.end) ?? false
    const reading = readSentence(folded.text, sentence, {
      year: context.year ?? null,
      planned,
      department,
    })
    if (reading) readings.push(reading)
  }
  return settle(text, folded, readings)
}

/** Reads a single clause that stands alone, with nothing known of the report around it. */
export function readClause(clause: string): FigureReading[] {
  return readFigures(clause).figures
}
