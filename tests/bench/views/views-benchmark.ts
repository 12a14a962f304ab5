import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { synthesise } from '../../../src/core/synth/synthesise.ts'
import { writePackageFolder } from '../../../src/package/write-folder.ts'
import { launchBrowser } from '../../support/launch-browser.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { startStaticServer } from '../../support/static-server.ts'
import { benchLine } from '../bench-line.ts'
import type { Benchmark } from '../benchmark.ts'
import { timeViews } from './time-views.ts'

const lastYear = 2024
const span = 3
const longestTask = 50

/** The compare page on 3,200 invented bureaus with the processor slowed six times, against ECharts by itself. */
export const viewsBenchmark: Benchmark = {
  name: 'views',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'faheng-bench-'))
    try {
      const indicators = await buildSynthetic(folder)
      const server = await startStaticServer({ folder: join(folder, 'dist') })
      const browser = await launchBrowser()
      try {
        const times = await timeViews({
          browser,
          server,
          indicators,
          years: [lastYear - 1, lastYear],
          span,
          rounds: 7,
          throttle: 6,
        })
        return [
          ...times.changes.flatMap(({ name, ours, whole, later, bare }) => [
            benchLine(`views/${name}: input to paint vs bare ECharts`, ours, bare, 'ms'),
            benchLine(`views/${name}: input to all below the fold vs bare ECharts`, whole, bare, 'ms'),
            benchLine(`views/${name}: longest task after the paint vs 50 ms`, later, [longestTask], 'ms'),
          ]),
          benchLine('views/picker: longest task while typing vs 50 ms', times.typing, [longestTask], 'ms'),
          ...times.marks.map(({ view, marks, pixels }) =>
            benchLine(`views/${view}: elements drawn vs pixels`, [marks], [pixels], 'marks'),
          ),
        ]
      } finally {
        await browser.close()
        await server.stop()
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

/** Builds the app on invented data; returns its indicators, the one that most bureaus state first. */
async function buildSynthetic(folder: string): Promise<string[]> {
  const rows = synthesise(await realDataset(), {
    regions: 3200,
    years: span,
    lastYear,
    indicators: 12,
    fill: 0.36,
    seed: 'faheng',
  })
  const data = join(folder, 'data')
  await writePackageFolder(data, rows)
  process.env['FAHENG_DATA'] = data
  await build({ logLevel: 'error', build: { outDir: join(folder, 'dist') } })
  const counts = new Map<string, number>()
  for (const { indicator } of rows.figures) counts.set(indicator, (counts.get(indicator) ?? 0) + 1)
  if (counts.size < 2) throw new Error('too few figures were invented')
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}
