import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { contentSecurityPolicy } from '../../../src/build/content-security-policy.ts'
import { offlineShell } from '../../../src/build/offline-shell.ts'
import { datasetSynth } from '../../../src/cli/dataset-synth.ts'
import { launchBrowser } from '../../support/launch-browser.ts'
import { startStaticServer } from '../../support/static-server.ts'
import { benchLine } from '../bench-line.ts'
import type { Benchmark } from '../benchmark.ts'
import { timeStarts } from './time-starts.ts'

const rank = '#/compare?i=enforcement_certificate_holders&r=*&y=2024&v=rank'
const six =
  '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200~320925~621026&y=2024&v=rank'

/**
 * A returning visitor's way to the first chart, with the processor slowed six times, against a page of the same libraries
 * that draws a bare line and has no data. `FAHENG_BENCH_NATION=DIR` takes a published folder instead of inventing one.
 */
export const startBenchmark: Benchmark = {
  name: 'start',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'faheng-bench-'))
    try {
      await build({ logLevel: 'error', build: { outDir: join(folder, 'app') } })
      await buildFloor(join(folder, 'floor'))
      await publishNation(join(folder, 'app', 'nation'))
      const [app, floor] = [
        await startStaticServer({ folder: join(folder, 'app') }),
        await startStaticServer({ folder: join(folder, 'floor') }),
      ]
      const browser = await launchBrowser()
      try {
        const urls = [floor.url, `${app.url}${six}`, `${app.url}?data=nation/${rank}`]
        const [bare, builtIn, nation] = await timeStarts({ browser, urls, rounds: 9, throttle: 6 })
        const peer = bare?.times ?? []
        return [
          benchLine(
            'start/built-in: navigation to first chart vs bare page',
            builtIn?.times ?? [],
            peer,
            'ms',
          ),
          benchLine('start/nation: navigation to first chart vs bare page', nation?.times ?? [], peer, 'ms'),
        ]
      } finally {
        await browser.close()
        await Promise.all([app.stop(), floor.stop()])
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

/** The bare page, built and cached as the app is. */
async function buildFloor(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('floor', import.meta.url)),
    base: './',
    publicDir: fileURLToPath(new URL('../../../public', import.meta.url)),
    logLevel: 'error',
    plugins: [react(), contentSecurityPolicy(), ...offlineShell()],
    build: { outDir },
  })
}

/** The whole country. */
async function publishNation(to: string): Promise<void> {
  const given = process.env['FAHENG_BENCH_NATION']
  if (given !== undefined) return cp(given, to, { recursive: true })
  const write = { stdout: () => undefined, stderr: (line: string) => process.stderr.write(line) }
  const options = ['--out', to, '--regions', '3200', '--years', '12']
  if ((await datasetSynth(options, write)) !== 0) throw new Error('no country was invented')
}
