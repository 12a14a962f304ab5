import fc from 'fast-check'
import { expect } from 'vitest'
import type { Fault } from '../support/fault-list.ts'
import { isSoak, recordTrials } from '../support/trials.ts'

export interface Fuzz<T> {
  /** For the closing table. */
  readonly fault: Fault
  readonly inputs: fc.Arbitrary<T>
  /** Throws where the answer is not what it must be. */
  readonly run: (input: T) => void
  /** Inputs in `npm test` and in `npm run soak`. */
  readonly few: number
  readonly full: number
}

/** Milliseconds one input may take. */
const patience = 2000

/** Runs every input: none may throw, take longer than two seconds, or change what all objects share. */
export function survive<T>({ fault, inputs, run, few, full }: Fuzz<T>): void {
  const before = sharedState()
  const trials = isSoak ? full : few
  let slowest = 0
  fc.assert(
    fc.property(inputs, (input) => {
      const start = performance.now()
      run(input)
      const took = performance.now() - start
      slowest = Math.max(slowest, took)
      if (took > patience) throw new Error(`took ${Math.round(took)} ms`)
      if (sharedState() !== before) throw new Error('changed what all objects share')
    }),
    { numRuns: trials },
  )
  expect(slowest).toBeLessThan(patience)
  recordTrials({ fault, trials, survived: trials })
}

/** Everything that any object inherits, by name. */
function sharedState(): string {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype]
    .map((prototype) => Reflect.ownKeys(prototype).map(String).join())
    .join('|')
}
