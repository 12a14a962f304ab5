import type { ImportAnswer, ImportRequest, ImportSetup } from '../../src/workers/import-worker.ts'
import type { Region } from '../../src/core/schema/region.ts'
import { type Contender, timeTogether } from './benchmark.ts'
import type { FindRequest } from './number-finder-worker.ts'

export type TimeWorkers = typeof timeWorkers

/** Runs in the page: times both workers in turn and returns the seconds a pass takes, ours first, round by round. */
export async function timeWorkers(input: {
  texts: readonly string[]
  regions: readonly Region[]
  finders: number
  rounds: number
}): Promise<number[][]> {
  const files = input.texts.map((text) => new TextEncoder().encode(text))
  const extractor = importWorker(input.regions)
  const finder = worker('/number-finder-worker.js')
  const contenders: Contender[] = [
    {
      name: 'faheng',
      pass: async () => {
        for (const bytes of files) {
          const file = new File([bytes], 'report.txt')
          const request = { file, encoding: null, year: null, columns: {} } satisfies ImportRequest
          const answer = (await extractor.ask(request)) as ImportAnswer
          const figures =
            'reading' in answer && answer.reading.type === 'report' ? answer.reading.figures : []
          if (figures.length === 0) throw new Error('the worker reads no figures')
        }
      },
    },
    ...Array.from({ length: input.finders }, (_, i): Contender => ({
      name: String(i),
      pass: async () => {
        for (const [id, bytes] of files.entries()) {
          const { found } = (await finder.ask({ id, finder: i, bytes } satisfies FindRequest)) as {
            found: number
          }
          if (found < 5) throw new Error('a peer finds next to nothing')
        }
      },
    })),
  ]
  const timings = await timeTogether(contenders, { rounds: input.rounds })
  return timings.map(({ seconds }) => seconds)
}

function importWorker(regions: readonly Region[]) {
  const { port1, port2 } = new MessageChannel()
  const thread = new Worker('/import-worker.js', { type: 'module' })
  thread.postMessage({ regions, indicators: [], port: port2 } satisfies ImportSetup, [port2])
  return { ask: asking(thread, port1) }
}

function worker(script: string) {
  const thread = new Worker(script, { type: 'module' })
  return { ask: asking(thread, thread) }
}

function asking(thread: Worker, port: Worker | MessagePort) {
  return (request: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      port.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data)
      thread.onerror = ({ message }) => reject(new Error(message))
      port.postMessage(request)
    })
}
