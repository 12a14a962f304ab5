import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Builds of the app by what their code is to this one, as the tests' publisher serves them. */
export const codes = {
  older: 'test-results/builds/older',
  current: 'dist',
  newer: 'test-results/builds/newer',
} as const

export type Code = keyof typeof codes

/** Builds the app with the epoch before and the one after. */
export function buildShifted(): void {
  for (const [code, shift] of [
    ['older', -1],
    ['newer', 1],
  ] as const) {
    const options = [
      '--config',
      'tests/support/shifted-epoch.config.ts',
      '--outDir',
      codes[code],
      '--emptyOutDir',
    ]
    execFileSync('npx', ['vite', 'build', '--logLevel', 'error', ...options], {
      env: { ...process.env, FAHENG_EPOCH_SHIFT: String(shift) },
      shell: process.platform === 'win32',
    })
    if (!existsSync(`${codes[code]}/index.html`)) throw new Error(`no build of ${code} code`)
  }
}
