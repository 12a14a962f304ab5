import { UndecodableError } from '../core/publish/decode-version.ts'
import type { VersionDecoder } from '../core/publish/version-decoder.ts'
import type { DecodeAnswer, DecodeRequest } from '../workers/decode-worker.ts'

/** A decoder in a worker of its own. `close` stops it and frees what it holds. */
export interface OpenDecoder extends VersionDecoder {
  close(): void
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

export function openDecoder(): OpenDecoder {
  const worker = new Worker(new URL('../workers/decode-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let calls = 0
  worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('result' in data) call?.resolve(data.result as never)
    else call?.reject('faults' in data ? new UndecodableError(data.faults) : new Error(data.error))
  })
  // A worker that did not start, or died, answers nothing more.
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(`decode worker: ${event.message}`))
    waiting.clear()
  })
  const ask = <T>(request: Omit<DecodeRequest, 'id'>): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = calls++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...request, id })
    })
  return {
    core: (...given) => ask({ call: 'core', given }),
    add: (...given) => ask({ call: 'add', given }),
    slab: (...given) => ask({ call: 'slab', given }),
    evidence: (...given) => ask({ call: 'evidence', given }),
    close: () => worker.terminate(),
  }
}
