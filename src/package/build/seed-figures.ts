import { join } from 'node:path'
import { type Figure, figureSchema } from '../../core/schema/figure.ts'
import { readSharedCsv, readSharedText } from './read-shared.ts'
import { seedNotes } from './seed-notes.ts'
import { type Seed, seeds } from './seeds.ts'

const columns = ['file', 'indicator', 'value', 'qualifier', 'unit', 'status', 'evidence'] as const
type Answer = Record<(typeof columns)[number], string>

/** A figure before its neighbours are known, which decide its role. */
export type FigureDraft = Omit<Figure, 'role'>

/**
 * The figures of the five whole reports, as read by hand, each with its clause and where it stands in the text.
 * Throws where a clause does not stand exactly once in its text: its offsets would be a guess.
 */
export async function readSeedFigures(
  shared: string,
  systemIndicators: ReadonlySet<string>,
): Promise<FigureDraft[]> {
  const answers = await readSharedCsv(shared, 'gold/seed-figures.csv', columns)
  const drafts: FigureDraft[] = []
  for (const seed of seeds) {
    const text = await readSharedText(shared, join('seeds', seed.file))
    const required = answers.filter((answer) => answer.file === seed.file && answer.status === 'required')
    drafts.push(...required.map((answer) => seedFigure(seed, text, answer, systemIndicators)))
  }
  return drafts
}

function seedFigure(
  seed: Seed,
  text: string,
  answer: Answer,
  systemIndicators: ReadonlySet<string>,
): FigureDraft {
  const start = onlyOffset(text, answer.evidence, seed.file)
  const caveat = seedNotes[`${seed.report.id}/${answer.indicator}/${answer.value}`]
  return {
    report: seed.report.id,
    indicator: answer.indicator,
    value: Number(answer.value),
    qualifier: figureSchema.shape.qualifier.parse(answer.qualifier),
    unit: answer.unit,
    scope: caveat?.scope ?? (systemIndicators.has(answer.indicator) ? 'system' : 'bureau'),
    quote: answer.evidence,
    start,
    end: start + answer.evidence.length,
    rule: 'hand',
    review: 'checked',
    note: caveat?.note ?? '',
  }
}

function onlyOffset(text: string, clause: string, file: string): number {
  const start = text.indexOf(clause)
  if (start < 0) throw new Error(`${file} does not contain “${clause}”`)
  if (text.indexOf(clause, start + 1) >= 0) throw new Error(`${file} contains “${clause}” more than once`)
  return start
}
