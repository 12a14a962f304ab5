import { parseArgs } from 'node:util'

/** Options of `extract`, as given on the command line. */
export interface ExtractOptions {
  json: boolean
  /** A CSV of single clauses (columns `id,clause`) instead of whole reports. */
  clauses: string | null
  files: string[]
}

export interface ExtractEffects {
  stderr: (text: string) => void
}

const defaults: ExtractEffects = {
  stderr: (text) => process.stderr.write(text),
}

/** Reads reports into figures: `extract [--json] FILE…` or `extract --json --clauses FILE.csv`. */
export function extract(args: string[], effects: ExtractEffects = defaults): Promise<number> {
  const options = extractOptions(args)
  if (typeof options === 'string') {
    effects.stderr(`${options}\n${usage}`)
    return Promise.resolve(2)
  }
  effects.stderr('extract: not wired to the engine yet\n')
  return Promise.resolve(2)
}

const usage = `Usage: npm run --silent extract -- [--json] FILE…
       npm run --silent extract -- --json --clauses FILE.csv
`

/** The options, or one line that says what is wrong with them. */
export function extractOptions(args: string[]): ExtractOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, clauses: { type: 'string' } },
    })
    const options = { json: values.json, clauses: values.clauses ?? null, files: positionals }
    if (options.clauses === null && options.files.length === 0) return 'extract: name at least one file'
    return options
  } catch (error) {
    return `extract: ${error instanceof Error ? error.message : String(error)}`
  }
}
