import { parseArgs } from 'node:util'
import { z } from '../core/schema/zod.ts'
import { checkPackage } from '../core/package/check-package.ts'
import { tableNames } from '../core/schema/tables.ts'
import { synthesise } from '../core/synth/synthesise.ts'
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
  seed: z.string(),
  out: z.string({ error: 'name a folder with --out DIR' }).min(1),
})

/** `dataset synth --out DIR [--regions N] [--years M] [--indicators K] [--seed S]`: writes an invented data package. */
export async function datasetSynth(args: string[], effects = defaults): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    effects.stderr(`dataset synth: ${options}\n`)
    return 2
  }
  // The committed data is proved by `dataset check`; only its regions, indicators and census are taken.
  const base = checkPackage(await readPackageFolder('data')).rows
  const rows = synthesise(base, { ...options, lastYear: 2024 })
  await writePackageFolder(options.out, rows)
  effects.stdout(
    `${options.out}: ${tableNames.map((table) => `${table} ${rows[table].length}`).join(', ')}\n`,
  )
  return 0
}

function readOptions(args: string[]): z.infer<typeof optionsSchema> | string {
  try {
    const text = (standard: string) => ({ type: 'string', default: standard }) as const
    const { values } = parseArgs({
      args,
      options: {
        regions: text('3200'),
        years: text('3'),
        indicators: text('12'),
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
