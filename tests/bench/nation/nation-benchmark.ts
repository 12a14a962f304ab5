import { launchBrowser } from '../../support/launch-browser.ts'
import { benchLine } from '../bench-line.ts'
import type { Benchmark, BenchLine } from '../benchmark.ts'
import { checkAnswers } from './check-answers.ts'
import { queryNames } from './engine.ts'
import { openEngines, type OpenEngine } from './open-engines.ts'

const rounds = 9
/** A round lasts about so long, so that the clock and a single hiccup weigh little. Milliseconds. */
const round = 120

/** Queries over the invented country, our slabs against three engines, and what each holds in memory. */
export const nationBenchmark: Benchmark = {
  name: 'nation/queries',
  async run() {
    const browser = await launchBrowser()
    try {
      const { engines, open, close } = await openEngines(browser, {
        regions: 3200,
        years: 12,
        indicators: 60,
      })
      const numbers = await checkAnswers(engines, 4)
      process.stderr.write(`nation: ${numbers} numbers equal in all engines\n`)
      const lines = [...(await timeQueries(engines)), ...(await compareMemory(engines, 'nation/memory'))]
      const planes = await open('planes')
      for (const query of queryNames) await planes.time(query, 5)
      lines.push(...(await compareMemory([planes, ...engines.slice(1)], 'nation/memory of planes')))
      await close()
      return lines
    } finally {
      await browser.close()
    }
  },
}

async function timeQueries(engines: readonly OpenEngine[]): Promise<BenchLine[]> {
  const lines: BenchLine[] = []
  for (const query of queryNames) {
    const passes: number[] = []
    for (const engine of engines) {
      let pass = Infinity
      for (let warm = 0; warm < 5; warm++)
        pass = Math.min(pass, await engine.time(query, warm < 2 ? 3 : warmPasses(pass)))
      passes.push(warmPasses(pass))
    }
    const times = engines.map((): number[] => [])
    for (let i = 0; i < rounds; i++) {
      for (const [e, engine] of engines.entries()) times[e]?.push(await engine.time(query, passes[e] ?? 1))
    }
    lines.push(...linesOf(`nation/${query}`, engines, times, 'ms'))
  }
  return lines
}

const warmPasses = (pass: number): number => Math.max(1, Math.min(20_000, Math.round(round / pass)))

async function compareMemory(engines: readonly OpenEngine[], name: string): Promise<BenchLine[]> {
  const sizes: number[][] = []
  for (const engine of engines) {
    const size = await engine.memory()
    if (size === null) return []
    sizes.push([size])
  }
  return linesOf(name, engines, sizes, 'MB')
}

/** Less is better here, so a ratio is how many times the peer's number is ours. */
function linesOf(
  name: string,
  engines: readonly OpenEngine[],
  [ours = [], ...peers]: readonly number[][],
  unit: string,
): BenchLine[] {
  return peers.map((peer, i) => {
    const line = benchLine(`${name} vs ${engines[i + 1]?.name ?? ''}`, ours, peer, unit)
    return { ...line, ratio: 1 / line.ratio }
  })
}
