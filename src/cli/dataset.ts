import { datasetBuild } from './dataset-build.ts'
import { datasetCheck } from './dataset-check.ts'

const usage = `Usage: npm run dataset -- build [--shared DIR]   makes data/ from the shared folder (default ../shared)
       npm run dataset -- check [DIR]            checks a data package (default data)
`

const subcommands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  build: (args) => datasetBuild(args),
  check: (args) => datasetCheck(args),
}

/** `dataset build | check`: 0 done, 1 faults in the data, 2 wrong usage. */
export function dataset(args: string[]): Promise<number> {
  const [name = '', ...rest] = args
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (subcommand) return subcommand(rest)
  process.stderr.write(usage)
  return Promise.resolve(2)
}
