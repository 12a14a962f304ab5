import { rmSync } from 'node:fs'
import { closingTable } from './closing-table.ts'
import { run } from './run.ts'

/** `npm test`: every test, then one table of what the trials of faults among them counted. */
const folder = 'test-results/trials/small'
rmSync(folder, { recursive: true, force: true })
const passed =
  run(['vitest', 'run']) && run(['vite', 'build']) && run(['playwright', 'test', ...process.argv.slice(2)])
process.stdout.write(`\n小样次数；全量见 npm run soak（docs/reliability.md）\n\n${closingTable(folder).text}`)
process.exit(passed ? 0 : 1)
