import { parseArgs } from 'node:util'
import { z } from '../core/schema/zod.ts'
import { checkPackage } from '../core/package/check-package.ts'
import { tableNames } from '../core/schema/tables.ts'
import { compileSteps, type PublishedFile } from '../core/publish/compile.ts'
import { synthesise, synthesiseProvinces } from '../core/synth/synthesise.ts'
import type { DatasetRows } from '../core/table/dataset.ts'
import { gzip } from '../package/gzip.ts'
import { publishFile, publishManifest } from '../package/publish-folder.ts'
import { readPackageFolder } from '../package/read-folder.ts'
import { writePackageFolder } from '../package/write-folder.ts'

interface DatasetSynthEffects {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

const defaults: DatasetSynthEffects = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
}

const optionsSchema = z.object({
  regions: z.coerce.number().int().min(1),
  years: z.coerce.number().int().min(1).max(20),
  indicators: z.coerce.number().int().min(1),
  fill: z.coerce.number().gt(0).max(1),
  seed: z.string(),
  csv: z.boolean(),
  out: z.string({ error: 'name a folder with --out DIR' }).min(1),
})

const title = '合成数据（虚构，仅供试验）'

/**
 * `dataset synth --out DIR [--regions N] [--years M] [--indicators K] [--fill F] [--seed S] [--csv]`: writes an invented
 * dataset as it is published, to be served by any static host and opened by the app; with `--csv`, the data package of
 * which the app is built.
 */
export async function datasetSynth(args: string[], effects = defaults): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    effects.stderr(`dataset synth: ${options}\n`)
    return 2
  }
  // The committed data is proved by `dataset check`; only its regions, indicators and census are taken.
  const base = checkPackage(await readPackageFolder('data')).rows
  const synth = { ...options, lastYear: 2024 }
  const counts = options.csv ? await writeCsv(base, synth) : await publish(base, synth)
  effects.stdout(`${options.out}: ${counts}\n`)
  return 0
}

type Synth = z.infer<typeof optionsSchema> & { readonly lastYear: number }

async function writeCsv(base: DatasetRows, options: Synth): Promise<string> {
  const rows = synthesise(base, options)
  await writePackageFolder(options.out, rows)
  return tableNames.map((table) => `${table} ${rows[table].length}`).join(', ')
}

/** One province in memory at a time. */
async function publish(base: DatasetRows, options: Synth): Promise<string> {
  const files: PublishedFile[] = []
  const compiling = compileSteps({ title, synthetic: true, gzip }, base, synthesiseProvinces(base, options))
  let step = compiling.next()
  while (!step.done) {
    await publishFile(options.out, step.value)
    files.push({ ...step.value, bytes: new Uint8Array() })
    step = compiling.next()
  }
  await publishManifest(options.out, step.value)
  const sum = (table: string) =>
    files.reduce((rows, { entry }) => rows + (entry.table === table ? entry.rows : 0), 0)
  const bytes = step.value.files.reduce((total, entry) => total + entry.bytes, 0)
  return `version ${step.value.version}, reports ${sum('reports')}, figures ${sum('figures')}, ${bytes} bytes`
}

function readOptions(args: string[]): z.infer<typeof optionsSchema> | string {
  try {
    const text = (standard: string) => ({ type: 'string', default: standard }) as const
    const { values } = parseArgs({
      args,
      options: {
        regions: text('3200'),
        years: text('12'),
        indicators: text('60'),
        fill: text('0.88'),
        csv: { type: 'boolean', default: false },
        seed: text('faheng'),
        out: { type: 'string' },
      },
    })
    const options = optionsSchema.safeParse(values)
    if (options.success) return options.data
    return options.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
