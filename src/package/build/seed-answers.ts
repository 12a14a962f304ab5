import type { FigureReading } from '../../core/extract/figures/types.ts'
import { readSharedCsv } from './read-shared.ts'

const columns = ['file', 'indicator', 'value', 'qualifier', 'status'] as const

/** One figure a person found in a seed: `required` must be read, `optional` may be. */
export type SeedAnswer = Record<(typeof columns)[number], string>

export function readSeedAnswers(shared: string): Promise<SeedAnswer[]> {
  return readSharedCsv(shared, 'gold/seed-figures.csv', columns)
}

/**
 * Where the extractor's reading of one seed departs from the hand-made answers: a required figure it missed or
 * qualified otherwise, a figure no person found. Empty where they agree.
 */
export function departures(readings: readonly FigureReading[], answers: readonly SeedAnswer[]): string[] {
  const read = new Map(readings.map((figure) => [keyOf(figure), figure]))
  const known = new Set(answers.map(keyOf))
  const missed = answers.flatMap((answer) => {
    const figure = read.get(keyOf(answer))
    if (!figure) return answer.status === 'required' ? [`not read: ${keyOf(answer)}`] : []
    if (figure.qualifier === answer.qualifier) return []
    return [`${keyOf(answer)} is ${answer.qualifier}, read as ${figure.qualifier}`]
  })
  const unfounded = readings
    .filter((figure) => !known.has(keyOf(figure)))
    .map((figure) => `not among the answers: ${keyOf(figure)} in “${figure.quote}”`)
  return [...missed, ...unfounded]
}

function keyOf({ indicator, value }: { indicator: string; value: string | number }): string {
  return `${indicator}=${Number(value)}`
}
