import { type Report, reportSchema, type SectionContent } from '../../core/schema/report.ts'
import { readSharedCsv } from './read-shared.ts'
import { seeds } from './seeds.ts'

const columns = [
  'report',
  'kind',
  'bureau',
  'adcode',
  'year',
  'published',
  'title',
  'url',
  'coverage',
] as const

/** Every known report. A report read whole stands once, as the seed has it, with the contents found in its text. */
export async function readReports(
  shared: string,
  sections: ReadonlyMap<string, SectionContent[]>,
): Promise<Report[]> {
  const rows = await readSharedCsv(shared, 'reference/reports.csv', columns)
  const seeded = new Set(seeds.map((seed) => seed.report.id))
  const openings = rows
    .filter((row) => !seeded.has(row.report))
    .map((row) =>
      reportSchema.parse({
        id: row.report,
        kind: row.kind,
        bureau: row.bureau,
        adcode: row.adcode,
        year: Number(row.year),
        published: row.published || null,
        published_basis: row.published ? 'page' : null,
        title: row.title,
        url: row.url || null,
        coverage: row.coverage,
        sections: null,
      }),
    )
  const whole = seeds.map(({ report }) => ({ ...report, sections: sections.get(report.id) ?? null }))
  return [...openings, ...whole]
}
