import { parseArgs } from 'node:util'
import type { Benchmark, BenchLine } from './benchmark.ts'
import { documents } from './documents.ts'
import { extractChromium } from './extract-chromium.ts'
import { extractNode } from './extract-node.ts'
import { importBenchmark } from './import/import-benchmark.ts'
import { nationBenchmark } from './nation/nation-benchmark.ts'
import { startBenchmark } from './start/start-benchmark.ts'
import { storeBenchmark } from './store/store-benchmark.ts'
import { viewsBenchmark } from './views/views-benchmark.ts'

/** Every benchmark. To add one: a file beside this one that exports a `Benchmark`, one entry here. */
const benchmarks: readonly Benchmark[] = [
  documents,
  extractNode,
  extractChromium,
  viewsBenchmark,
  nationBenchmark,
  storeBenchmark,
  startBenchmark,
  importBenchmark,
]

/** `npm run bench -- [--json] [NAME…]`: runs the benchmarks whose names begin so, all of them without a name. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const wanted = benchmarks.filter(
  ({ name }) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)),
)
if (wanted.length === 0) {
  process.stderr.write(
    `bench: no such benchmark; there are ${benchmarks.map(({ name }) => name).join(', ')}\n`,
  )
  process.exitCode = 2
}
for (const benchmark of wanted) {
  for (const line of await benchmark.run())
    process.stdout.write(`${values.json ? JSON.stringify(rounded(line)) : readable(line)}\n`)
}

function rounded(line: BenchLine): BenchLine {
  return JSON.parse(JSON.stringify(line), (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value,
  ) as BenchLine
}

function readable(line: BenchLine): string {
  const { name, ours, peer, ratio, unit, spread } = rounded(line)
  const range = `ours ${spread.ours.join('–')}, peer ${spread.peer.join('–')}`
  return `${name}: ${ours} against ${peer} ${unit}, × ${ratio} (${range})`
}
