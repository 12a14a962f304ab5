import { datasetBuild } from './dataset-build.ts'
import { datasetCheck } from './dataset-check.ts'
import { datasetMerge } from './dataset-merge.ts'
import { datasetSynth } from './dataset-synth.ts'

const usage = `Usage: npm run dataset -- build [--shared DIR]   makes data/ from the shared folder (default ../shared)
       npm run dataset -- check [DIR]            checks a data package (default data)
       npm run dataset -- merge FILE.zip… [DIR]  adds reviewed reports and corrections sent as packages (default data)
       npm run dataset -- synth --out DIR [--regions N] [--years M] [--indicators K] [--fill F] [--seed S] [--csv]
                                                 writes an invented dataset as it is published, to try size and
                                                 speed on; with --csv, the package an app is built of
`

const subcommands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  build: (args) => datasetBuild(args),
  check: (args) => datasetCheck(args),
  merge: (args) => datasetMerge(args),
  synth: (args) => datasetSynth(args),
}

/** `dataset build | check | merge | synth`: 0 done, 1 faults in the data, 2 wrong usage. */
export function dataset(args: string[]): Promise<number> {
  const [name = '', ...rest] = args
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (subcommand) return subcommand(rest)
  process.stderr.write(usage)
  return Promise.resolve(2)
}
