import type { Denominator } from '../../core/schema/denominator.ts'
import type { Figure } from '../../core/schema/figure.ts'
import { type Indicator, indicatorSchema } from '../../core/schema/indicator.ts'
import type { DatasetRows } from '../../core/table/dataset.ts'
import { readOpeningFigures } from './opening-figures.ts'
import { readSharedCsv } from './read-shared.ts'
import { buildRegions } from './region-rows.ts'
import { readReports } from './report-rows.ts'
import { type FigureDraft, readSeedFigures } from './seed-figures.ts'
import { seeds } from './seeds.ts'

/** Makes every row of the dataset from the shared folder and the region registry. */
export async function buildRows(shared: string): Promise<DatasetRows> {
  const indicators = await readIndicators(shared)
  const census = await readSharedCsv(shared, 'reference/denominators-2020.csv', [
    'adcode',
    'name_zh',
    'residents_2020',
    'residents_aged_5_14_2020',
  ])
  return {
    indicators,
    regions: buildRegions(census.map((row) => ({ adcode: row.adcode, name: row.name_zh }))),
    denominators: census.map((row): Denominator => ({
      adcode: row.adcode,
      residents_2020: Number(row.residents_2020),
      residents_aged_5_14_2020: Number(row.residents_aged_5_14_2020),
    })),
    reports: await readReports(shared),
    figures: await readFigures(shared, indicators),
  }
}

async function readIndicators(shared: string): Promise<Indicator[]> {
  const rows = await readSharedCsv(shared, 'reference/indicators.csv', ['typical_phrases', 'report_kinds'])
  return rows.map((row) =>
    indicatorSchema.parse({
      ...row,
      typical_phrases: row.typical_phrases.split('|'),
      report_kinds: row.report_kinds.split('|'),
    }),
  )
}

async function readFigures(shared: string, indicators: readonly Indicator[]): Promise<Figure[]> {
  const schoolIndicators = new Set(indicators.filter((i) => i.group === 'schools').map((i) => i.id))
  const read = await readSeedFigures(shared, schoolIndicators)
  const seeded = new Set(seeds.map((seed) => seed.report.id))
  const openings = (await readOpeningFigures(shared)).filter((figure) => !seeded.has(figure.report))
  return withRoles([...openings, ...read])
}

/** No report so far prints a total beside its parts, so figures that share their indicator are parts. */
function withRoles(drafts: readonly FigureDraft[]): Figure[] {
  const cellOf = (figure: FigureDraft) => `${figure.report}/${figure.indicator}`
  const counts = new Map<string, number>()
  for (const draft of drafts) counts.set(cellOf(draft), (counts.get(cellOf(draft)) ?? 0) + 1)
  return drafts.map((draft) => ({ ...draft, role: (counts.get(cellOf(draft)) ?? 0) > 1 ? 'part' : 'single' }))
}
