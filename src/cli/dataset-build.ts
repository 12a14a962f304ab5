import { parseArgs } from 'node:util'
import type { DatasetRows } from '../core/table/dataset.ts'
import { buildRows } from '../package/build/build-rows.ts'
import { writePackageFolder } from '../package/write-folder.ts'

export interface DatasetBuildEffects {
  readonly write: (folder: string, rows: DatasetRows) => Promise<void>
  readonly stdout: (text: string) => void
}

const defaults: DatasetBuildEffects = {
  write: writePackageFolder,
  stdout: (text) => process.stdout.write(text),
}

/** `dataset build [--shared DIR] [--out DIR]`: remakes the data package from the shared folder. */
export async function datasetBuild(args: string[], effects = defaults): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { shared: { type: 'string', default: '../shared' }, out: { type: 'string', default: 'data' } },
  })
  const rows = await buildRows(values.shared)
  await effects.write(values.out, rows)
  const counts = Object.entries(rows).map(([table, list]) => `${table} ${(list as unknown[]).length}`)
  effects.stdout(`${values.out}: ${counts.join(', ')}\n`)
  return 0
}
