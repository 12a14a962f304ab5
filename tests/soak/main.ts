import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { z } from '../../src/core/schema/zod.ts'
import { trialsFile } from '../support/trials.ts'

/**
 * `npm run soak [PART…]`: the trials of `npm test` in full counts, against a fresh production build, and one closing table.
 * Takes an hour or two; exits non-zero when anything did not survive.
 */
const runs = {
  fuzz: ['vitest', 'run', 'tests/fuzz'],
  browser: ['playwright', 'test', 'xss', 'install', 'offline', 'shell', '--workers=1'],
  commits: ['playwright', 'test', 'interrupted-commit', 'two-tabs', '--workers=1'],
  storage: ['playwright', 'test', 'damaged-storage', 'quota', 'code-versions', '--workers=1'],
} as const

const lineSchema = z.object({ fault: z.string(), trials: z.number(), survived: z.number() })
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in runs))
if (unknown.length > 0) {
  process.stderr.write(
    `soak: no such part: ${unknown.join(', ')}; there are ${Object.keys(runs).join(', ')}\n`,
  )
  process.exit(2)
}

rmSync(trialsFile, { force: true })
const failed: string[] = []
run('build', ['vite', 'build', '--logLevel', 'warn'])
for (const [name, command] of Object.entries(runs)) {
  if (asked.length === 0 || asked.includes(name)) run(name, command)
}
closingTable()
process.exit(failed.length > 0 ? 1 : 0)

function run(name: string, command: readonly string[]): void {
  const { status } = spawnSync('npx', command, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, FAHENG_SOAK: '1' },
  })
  if (status !== 0) failed.push(name)
}

function closingTable(): void {
  const lines = existsSync(trialsFile) ? readFileSync(trialsFile, 'utf8').trim().split('\n') : []
  const counts = lines.map((line) => lineSchema.parse(JSON.parse(line)))
  process.stdout.write('\n| fault | trials | survived |\n|---|---|---|\n')
  for (const { fault, trials, survived } of counts) {
    process.stdout.write(`| ${fault} | ${trials.toLocaleString('en')} | ${survived.toLocaleString('en')} |\n`)
  }
  // Trials that end a test by failing have no line of their own: their part is named.
  for (const name of failed) process.stdout.write(`| ${name}: see above | – | **failed** |\n`)
}
