import { describe, expect, it } from 'vitest'
import { runCommand } from '../../src/cli/commands.ts'

describe('the command line', () => {
  it.each([[[]], [['no-such-command']], [['constructor']]])(
    'lists the commands for %j and exits 2',
    async (argv) => {
      const lines: string[] = []
      expect(await runCommand(argv, (text) => lines.push(text))).toBe(2)
      expect(lines.join('')).toMatch(/Usage: faheng <command>[\s\S]*extract/)
    },
  )
})
