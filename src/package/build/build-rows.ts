import { extractReport } from '../../core/extract/extract-report.ts'
import { regionNames, type RegionNames } from '../../core/extract/report/region-names.ts'
import type { Denominator } from '../../core/schema/denominator.ts'
import type { Figure } from '../../core/schema/figure.ts'
import { type Indicator, indicatorSchema } from '../../core/schema/indicator.ts'
import type { DatasetRows } from '../../core/table/dataset.ts'
import { readOpeningFigures } from './opening-figures.ts'
import { readSharedCsv } from './read-shared.ts'
import { buildRegions } from './region-rows.ts'
import { readReports } from './report-rows.ts'
import { readSeeds, type SeedReading } from './read-seeds.ts'
import { seeds } from './seeds.ts'

export interface BuiltRows {
  readonly rows: DatasetRows
  /** Where the extractor does not read the seeds as a person did. */
  readonly departures: readonly string[]
}

/** Makes every row of the dataset from the shared folder, the region registry and the extractor. */
export async function buildRows(shared: string): Promise<BuiltRows> {
  const census = await readSharedCsv(shared, 'reference/denominators-2020.csv', [
    'adcode',
    'name_zh',
    'residents_2020',
    'residents_aged_5_14_2020',
  ])
  const regions = buildRegions(census.map((row) => ({ adcode: row.adcode, name: row.name_zh })))
  const names = regionNames(regions)
  const seeded = await readSeeds(shared, (text) => readSeed(text, names))
  const rows = {
    indicators: await readIndicators(shared),
    regions,
    denominators: census.map((row): Denominator => ({
      adcode: row.adcode,
      residents_2020: Number(row.residents_2020),
      residents_aged_5_14_2020: Number(row.residents_aged_5_14_2020),
    })),
    reports: await readReports(shared, seeded.sections),
    figures: [...(await readUnseededFigures(shared)), ...seeded.figures],
  }
  return { rows, departures: seeded.departures }
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

/** A report read whole has the extractor's figures; what its opening gave before is dropped. */
async function readUnseededFigures(shared: string): Promise<Figure[]> {
  const seeded = new Set(seeds.map((seed) => seed.report.id))
  return (await readOpeningFigures(shared)).filter((figure) => !seeded.has(figure.report))
}

function readSeed(text: string, regions: RegionNames): SeedReading {
  const read = extractReport(text, { regions, format: 'text' })
  if ('fault' in read) return { adcode: null, year: null, figures: [], sections: [] }
  const { adcode, year, sections } = read.report
  return { adcode, year, figures: read.figures, sections: sections.map(({ content }) => content) }
}
