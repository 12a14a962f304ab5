import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { regionNames } from '../../src/core/extract/report/region-names.ts'
import { type Region, regionSchema } from '../../src/core/schema/region.ts'

/** The project's own region list, indexed for reading reports. */
export function regionList() {
  const rows: Record<string, string>[] = parse(readFileSync('data/regions.csv'), {
    columns: true,
  })
  const regions: Region[] = rows.map((row) =>
    regionSchema.parse({ ...row, parent: row['parent'] === '' ? null : row['parent'] }),
  )
  return regionNames(regions)
}
