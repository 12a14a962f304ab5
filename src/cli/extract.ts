import { parseArgs } from 'node:util'
import { type ExtractEffects, extractEffects } from './extract-effects.ts'
import { extractClauses } from './extract-clauses.ts'
import { extractFile } from './extract-file.ts'
import { formatReport } from './extract-format.ts'
import { extractProgress } from './extract-progress.ts'

/** Options of `extract`, as given on the command line. */
export interface ExtractOptions {
  json: boolean
  /** A CSV of single clauses (columns `id,clause`) instead of whole reports. */
  clauses: string | null
  files: string[]
}

const usage = `Usage: npm run --silent extract -- [--json] FILE…                  reports: .txt, .html, .mhtml, .docx, .pdf
       npm run --silent extract -- [--json] --clauses FILE.csv   one clause a row (columns id, clause)
`

/**
 * Reads reports into figures: `extract [--json] FILE…` or `extract --json --clauses FILE.csv`. Returns 0 when all was
 * read, 2 when a file is not such a report or cannot be read; the other files are still done and printed.
 */
export async function extract(args: string[], effects: ExtractEffects = extractEffects): Promise<number> {
  const options = extractOptions(args)
  if (typeof options === 'string') {
    effects.stderr(`extract: ${options}\n${usage}`)
    return 2
  }
  if (options.clauses !== null) return extractClauses(options.clauses, effects)
  return extractReports(options, effects)
}

/** The options, or one line that says what is wrong with them. */
export function extractOptions(args: string[]): ExtractOptions | string {
  try {
    const { values, positionals: files } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, clauses: { type: 'string' } },
    })
    const clauses = values.clauses ?? null
    if (clauses === null && files.length === 0) return 'name at least one file'
    if (clauses !== null && files.length > 0) return 'give either --clauses or report files, not both'
    return { json: values.json, clauses, files }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function extractReports({ json, files }: ExtractOptions, effects: ExtractEffects): Promise<number> {
  const catalogue = await effects.loadCatalogue()
  const progress = extractProgress(files.length, effects)
  const printed: object[] = []
  let faults = 0
  for (const file of files) {
    progress.step(file)
    const read = await extractFile(file, catalogue.regions, effects)
    if ('fault' in read) {
      faults++
      progress.clear()
      effects.stderr(`${file}: ${read.fault}\n`)
    } else if (json) {
      printed.push({ file, ...read })
    } else {
      progress.clear()
      effects.stdout(formatReport({ file, ...read }, catalogue, effects.colour))
    }
  }
  progress.clear()
  if (json) effects.stdout(`${JSON.stringify(printed, null, 1)}\n`)
  return faults > 0 ? 2 : 0
}
