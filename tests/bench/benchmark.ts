import { benchLine } from './bench-line.ts'

/** One line of the report: what we do in a unit of time against what a named peer does, on the same input in one run. */
export interface BenchLine {
  name: string
  ours: number
  peer: number
  ratio: number
  unit: string
  /** Lowest and highest of the rounds, ours and the peer's, in the same unit. */
  spread: { ours: [number, number]; peer: [number, number] }
}

/** A group of measurements. Slow set-up (a browser, a build) belongs in `run`. */
export interface Benchmark {
  name: string
  run: () => Promise<BenchLine[]>
}

/** Something to be timed: one pass over the whole input. */
export interface Contender {
  name: string
  pass: () => void | Promise<void>
}

/** Seconds a pass takes, one number a round. */
export interface Timing {
  name: string
  seconds: number[]
}

/**
 * Times the contenders round by round, each in turn, so that a busy moment of the machine meets all of them. Each is
 * first run until it is warm; a round repeats its pass until it lasts long enough for the clock.
 */
export async function timeTogether(
  contenders: readonly Contender[],
  { rounds = 9, shortestRound = 0.1, warmUp = 1 } = {},
): Promise<Timing[]> {
  const passes = new Map<string, number>()
  for (const contender of contenders) {
    let [count, total, fastest] = [0, 0, Infinity]
    while (count < 3 || total < warmUp) {
      const seconds = await timePasses(contender, 1)
      fastest = Math.min(fastest, seconds)
      total += seconds
      count++
    }
    passes.set(contender.name, Math.max(1, Math.ceil(shortestRound / fastest)))
  }
  const timings = contenders.map(({ name }): Timing => ({ name, seconds: [] }))
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      timings[i]?.seconds.push(await timePasses(contender, passes.get(contender.name) ?? 1))
    }
  }
  return timings
}

async function timePasses({ pass }: Contender, count: number): Promise<number> {
  const from = performance.now()
  for (let i = 0; i < count; i++) await pass()
  return (performance.now() - from) / 1000 / count
}

/** The lines that compare the first timing with each of the others, as amounts of work a second. */
export function compareTimings(
  name: string,
  [ours, ...peers]: readonly Timing[],
  work: readonly { amount: number; unit: string }[],
): BenchLine[] {
  if (ours === undefined) return []
  return peers.flatMap((peer) =>
    work.map(({ amount, unit }) => {
      const rates = ({ seconds }: Timing) => seconds.map((taken) => amount / taken)
      return benchLine(`${name} vs ${peer.name}`, rates(ours), rates(peer), unit)
    }),
  )
}
