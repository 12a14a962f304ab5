import { rmSync } from 'node:fs'
import type { SoakPart } from '../support/fault-list.ts'
import { closingTable } from './closing-table.ts'
import { run } from './run.ts'

/**
 * `npm run soak [PART…]`: the trials of `npm test` in full counts, against a fresh production build, and one closing table.
 * Takes an hour or two; parts may be run one after another, since the table counts what earlier parts left. Exits non-zero
 * when anything did not survive.
 */
const parts: Readonly<Record<SoakPart, readonly string[]>> = {
  fuzz: ['vitest', 'run', 'tests/fuzz'],
  browser: ['e2e/xss', 'e2e/install', 'e2e/offline', 'e2e/loading', 'e2e/shell'],
  commits: ['e2e/interrupted-commit', 'e2e/two-tabs', 'e2e/news.spec'],
  storage: ['e2e/damaged-storage', 'e2e/quota', 'e2e/code-versions'],
}
const folder = 'test-results/trials/full'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  process.stderr.write(
    `soak: no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}\n`,
  )
  process.exit(2)
}
if (asked.length === 0) rmSync(folder, { recursive: true, force: true })

const failed: string[] = []
const full = { FAHENG_SOAK: '1' }
if (!run(['vite', 'build', '--logLevel', 'warn'])) failed.push('build')
for (const [name, command] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const whole = command[0] === 'vitest' ? command : ['playwright', 'test', ...command, '--workers=1']
  if (!run(whole, full)) failed.push(name)
}

const { text, missing, lost } = closingTable(folder)
process.stdout.write(`\n${text}`)
// Trials that end a test by failing have no row of their own: their part is named.
for (const name of failed) process.stdout.write(`${name}: failed, see above\n`)
const isWhole = asked.length > 0 || missing.length === 0
process.exit(failed.length > 0 || lost.length > 0 || !isWhole ? 1 : 0)
