import { parseArgs } from 'node:util'
import { checkPackage, type RawPackage } from '../core/package/check-package.ts'
import { describePackage } from '../core/package/describe-package.ts'
import { describeFault } from '../core/package/fault.ts'
import { formatTable } from '../core/package/format-table.ts'
import { fileOf } from '../core/package/parse-table.ts'
import { tableNames } from '../core/schema/tables.ts'
import type { DatasetRows } from '../core/table/dataset.ts'
import { buildRows, type BuiltRows } from '../package/build/build-rows.ts'
import { SharedFolderError } from '../package/build/read-shared.ts'
import { readPackageFolder } from '../package/read-folder.ts'
import { writePackageFolder } from '../package/write-folder.ts'

interface DatasetBuildEffects {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

const defaults: DatasetBuildEffects = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
}

/**
 * `dataset build [--shared DIR] [--out DIR]`: remakes the data package from the shared folder.
 * Where the extractor departs from the hand-made answers, or rows would not pass `dataset check`, every fault is
 * listed and nothing is written. Nor is it over corrections that were merged in: making the rows anew would undo them.
 */
export async function datasetBuild(args: string[], effects = defaults): Promise<number> {
  const usageFault = (message: string) => {
    effects.stderr(`dataset build: ${message}\n`)
    return 2
  }
  const options = buildOptions(args)
  if (typeof options === 'string') return usageFault(options)
  const built = await build(options.shared)
  if (typeof built === 'string') return usageFault(built)
  const { rows, departures } = built
  const faults = [...departures, ...checkPackage(asPackage(rows)).faults.map(describeFault)]
  if (faults.length > 0) {
    effects.stderr(`${faults.join('\n')}\n`)
    return 1
  }
  const { corrections = none } = (await readPackageFolder(options.out)).tables
  if (corrections.records.length > 0) {
    const file = `${options.out}/${fileOf('corrections')}`
    effects.stderr(`${file}：有更正，重做会把它们撤销；请先写进来源，再删去这个文件\n`)
    return 1
  }
  await writePackageFolder(options.out, rows)
  const counts = tableNames.map((table) => `${table} ${rows[table].length}`)
  effects.stdout(`${options.out}: ${counts.join(', ')}\n`)
  return 0
}

const none = { records: [] }

/** The options, or one line that says what is wrong with them. */
function buildOptions(args: string[]): { shared: string; out: string } | string {
  try {
    const { values } = parseArgs({
      args,
      options: { shared: { type: 'string', default: '../shared' }, out: { type: 'string', default: 'data' } },
    })
    return values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The rows, or one line that says what is wrong with the shared folder. */
async function build(shared: string): Promise<BuiltRows | string> {
  try {
    return await buildRows(shared)
  } catch (error) {
    if (error instanceof SharedFolderError)
      return `${error.message}; name the shared folder with --shared DIR`
    throw error
  }
}

/** The rows as their files will hold them, so that the faults name the lines an editor would see. */
function asPackage(rows: DatasetRows): RawPackage {
  const tables = tableNames.map((table) => {
    const [header = [], ...cells] = formatTable(table, rows[table] as never[])
    return [table, { header, records: cells.map((record, i) => ({ line: i + 2, cells: record })) }] as const
  })
  return { descriptor: JSON.stringify(describePackage()), tables: Object.fromEntries(tables), faults: [] }
}
