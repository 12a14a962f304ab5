import { appendFileSync, mkdirSync } from 'node:fs'

/** `npm run soak` asks for the full counts; `npm test` runs the same trials in small numbers. */
export const isSoak = process.env.FAHENG_SOAK === '1'

/** One line a fault, read back by the closing table of `npm run soak`. */
export const trialsFile = 'test-results/trials.jsonl'

export interface TrialCount {
  /** The fault and what was asked of the app, in a few words. */
  readonly fault: string
  readonly trials: number
  readonly survived: number
}

export function recordTrials(count: TrialCount): void {
  mkdirSync('test-results', { recursive: true })
  appendFileSync(trialsFile, `${JSON.stringify(count)}\n`)
}
