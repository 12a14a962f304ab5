/** A command takes its arguments, returns the exit code: 0 done, 2 bad input or usage. Effects are injected in tests. */
export type Command = (args: string[]) => Promise<number>

interface CommandEntry {
  summary: string
  /** Loaded on use, so that one command does not pay for the others. */
  load: () => Promise<Command>
}

/** Every command of the project, by name. To add one: one file beside this one, one entry here. */
const commands: Record<string, CommandEntry> = {
  extract: {
    summary: 'read reports (.txt, .html, .mhtml, .docx, .pdf) into figures with evidence',
    load: async () => (await import('./extract.ts')).extract,
  },
  dataset: {
    summary: 'build and check the data package in data/',
    load: async () => (await import('./dataset.ts')).dataset,
  },
}

/** Runs the command named by the first argument with the rest; returns the exit code. */
export async function runCommand(
  argv: readonly string[],
  stderr: (text: string) => void = writeError,
): Promise<number> {
  const [name = '', ...args] = argv
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (entry !== undefined) return (await entry.load())(args)
  const lines = Object.entries(commands).map(([key, { summary }]) => `  ${key.padEnd(10)}${summary}`)
  stderr(`Usage: faheng <command> [options]\n${lines.join('\n')}\n`)
  return 2
}

function writeError(text: string) {
  process.stderr.write(text)
}
