import { spawnSync } from 'node:child_process'

/** Runs a program of the project and shows what it says. Gives whether it ended well. */
export function run(command: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync('npx', command, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  return status === 0
}
