import { mkdirSync, writeFileSync } from 'node:fs'
import type { Fault } from './fault-list.ts'

/** `npm run soak` asks for the full counts; `npm test` runs the same trials in small numbers. */
export const isSoak = process.env.FAHENG_SOAK === '1'

/** Where trials leave what they counted, one small file each, read by the closing table. */
export const trialsFolder = `test-results/trials/${isSoak ? 'full' : 'small'}`

export interface TrialCount {
  readonly fault: Fault
  readonly trials: number
  readonly survived: number
  /** How the trials ended, in a few words. */
  readonly detail?: string
  /** Tells trials of one fault apart that count for themselves. */
  readonly part?: string
}

/** Writes what was counted. The same trials tried again take the place of what they counted before. */
export function recordTrials(count: TrialCount): void {
  mkdirSync(trialsFolder, { recursive: true })
  const name = [count.fault, count.part ?? ''].join('~').replaceAll(/[^\p{L}\p{N}~-]+/gu, '_')
  writeFileSync(`${trialsFolder}/${name}.json`, JSON.stringify(count))
}
