import { join } from 'node:path'
import type { FigureReading } from '../../core/extract/figures/types.ts'
import type { Figure } from '../../core/schema/figure.ts'
import { type SectionContent, sectionContents } from '../../core/schema/report.ts'
import { readSharedText } from './read-shared.ts'
import { departures, readSeedAnswers } from './seed-answers.ts'
import { seedReviews } from './seed-reviews.ts'
import { type Seed, seeds } from './seeds.ts'

/** What the extractor says of one text: enough to know the report again, and its figures. */
export interface SeedReading {
  readonly adcode: string | null
  readonly year: number | null
  readonly figures: readonly FigureReading[]
  readonly sections: readonly SectionContent[]
}

export interface ReadSeeds {
  readonly figures: Figure[]
  /** Which of the law's contents each report has, by report id. */
  readonly sections: ReadonlyMap<string, SectionContent[]>
  /** Where the extractor's reading is not the hand-made one. While there are any, nothing may be published. */
  readonly departures: string[]
}

/**
 * What the extractor reads from the five whole reports: their figures, each with its clause and where it stands, and
 * which of the law's contents they have.
 */
export async function readSeeds(shared: string, read: (text: string) => SeedReading): Promise<ReadSeeds> {
  const answers = await readSeedAnswers(shared)
  const figures: Figure[] = []
  const sections = new Map<string, SectionContent[]>()
  const found: string[] = []
  for (const seed of seeds) {
    const reading = read(await readSharedText(shared, join('seeds', seed.file)))
    const expected = answers.filter((answer) => answer.file === seed.file)
    const here = [...identityFaults(seed, reading), ...departures(reading.figures, expected)]
    found.push(...here.map((departure) => `${seed.file}: ${departure}`))
    sections.set(
      seed.report.id,
      sectionContents.filter((content) => reading.sections.includes(content)),
    )
    figures.push(...reading.figures.map((figure) => seedFigure(seed.report.id, figure)))
  }
  return { figures, sections, departures: [...found, ...staleReviews(figures)] }
}

function identityFaults({ report }: Seed, { adcode, year }: SeedReading): string[] {
  if (adcode === report.adcode && year === report.year) return []
  return [`read as ${adcode ?? 'no region'} on ${year ?? 'no year'}, is ${report.id}`]
}

/** A review of a figure that is no longer read would be lost without a word. */
function staleReviews(figures: readonly Figure[]): string[] {
  const read = new Set(figures.map(({ report, indicator, value }) => `${report}/${indicator}/${value}`))
  return Object.keys(seedReviews)
    .filter((key) => !read.has(key))
    .map((key) => `reviewed but not read: ${key}`)
}

/**
 * Checked, because every figure was compared with the answers. Value, quote and rule are the extractor's;
 * where a person reviewed the caveats or the scope of a figure, theirs hold.
 */
function seedFigure(report: string, reading: FigureReading): Figure {
  const { indicator, value, qualifier, unit, role, quote, start, end, rule } = reading
  const { scope, note } = { ...reading, ...seedReviews[`${report}/${indicator}/${value}`] }
  return {
    report,
    indicator,
    value,
    qualifier,
    unit,
    scope,
    role,
    quote,
    start,
    end,
    rule,
    review: 'checked',
    note,
  }
}
