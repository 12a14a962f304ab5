import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '../support/app-server.ts'

// The worker fetches every part ahead of need; here only what the page itself asks for counts.
test.use({ serviceWorkers: 'block' })

/**
 * Most bytes after gzip, as any host sends them; docs/benchmarks.md says what they are made of. The worker that decodes
 * Parquet runs beside the page, and only where the data are not stored yet.
 */
const budgets = { initialScript: 214_000, firstChart: 260_500, decoder: 48_000 }
const isDecoder = (path: string) => path.includes('decode-worker')

test('keeps the first download within its budget', async ({ page, server }, info) => {
  // Otherwise the code of the other views follows as soon as the page is idle.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await page.goto(server.url)
  await expect(page.getByRole('contentinfo').getByText(/数据版本/)).toBeVisible()
  const initial = await gzipped(server.requests.filter((path) => extname(path) === '.js' && !isDecoder(path)))
  const decoder = await gzipped(server.requests.filter(isDecoder))

  await page.goto(`${server.url}#/compare?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=rank`)
  await expect(page.getByRole('img').locator('svg').first()).toBeVisible()
  const app = await gzipped(server.requests.filter((path) => !path.startsWith('data/') && !isDecoder(path)))
  const data = await gzipped(server.requests.filter((path) => path.startsWith('data/')))

  const sizes = { initial, app, decoder, data }
  info.annotations.push({ type: 'gzipped bytes', description: JSON.stringify(sizes) })
  process.stdout.write(`gzipped bytes: ${JSON.stringify(sizes)}\n`)
  expect(app, 'the chart is loaded when it is needed').toBeGreaterThan(initial)
  expect(initial, 'initial script').toBeLessThanOrEqual(budgets.initialScript)
  expect(decoder, 'decoder').toBeLessThanOrEqual(budgets.decoder)
  expect(app, 'everything the first chart needs').toBeLessThanOrEqual(budgets.firstChart)
})

test('fetches the other views once the first chart stands', async ({ page, server }) => {
  await page.goto(`${server.url}#/compare?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=rank`)
  await expect(page.getByRole('img').locator('svg').first()).toBeVisible()
  for (const name of ['line', 'heat', 'map', 'slope', 'spread', 'scatter']) {
    await expect.poll(() => server.requests.some((path) => path.includes(`${name}-view`)), name).toBe(true)
  }
})

async function gzipped(paths: readonly string[]): Promise<number> {
  const files = [...new Set(paths)].map((path) => readFile(`dist/${path}`))
  return (await Promise.all(files)).reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)
}
