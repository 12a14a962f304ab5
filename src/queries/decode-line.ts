import { UndecodableError } from '../core/publish/decode-version.ts'
import { columnBuffers } from '../core/publish/decode-figures.ts'
import type { GatheringDecoder } from '../core/publish/version-decoder.ts'
import type { DecodeAnswer, DecodeRequest } from '../workers/decode-worker.ts'

/** The worker did not start, died, or has been silent for longer than any call takes. */
export class DecoderLostError extends Error {
  constructor(detail: string) {
    super(`decode worker: ${detail}`)
    this.name = 'DecoderLostError'
  }
}

/** The decoder in a worker. `close` stops it and frees what it holds. */
export interface DecodeLine extends GatheringDecoder {
  close(): void
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

const tick = 5000
/** So many ticks of silence, half a minute, are the end. Ticks, because the time a machine sleeps is none. */
const patience = 6

/** Once lost, every call rejects with a `DecoderLostError`: a new worker would not hold what this one was given. */
export function decodeLine(worker: Worker): DecodeLine {
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let silence = 0
  let lost: DecoderLostError | undefined
  const lose = (detail: string) => {
    lost = new DecoderLostError(detail)
    close()
    for (const { reject } of waiting.values()) reject(lost)
    waiting.clear()
  }
  // A worker that dies for want of memory tells nobody.
  const watch = setInterval(() => {
    silence = waiting.size === 0 ? 0 : silence + 1
    if (silence >= patience) lose(`no answer in ${(patience * tick) / 1000} s`)
  }, tick)
  const close = () => {
    clearInterval(watch)
    worker.terminate()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    silence = 0
    if ('result' in data) call?.resolve(data.result as never)
    else call?.reject('faults' in data ? new UndecodableError(data.faults) : new Error(data.error))
  })
  worker.addEventListener('error', (event) => lose(event.message))
  const ask = <T>(request: Omit<DecodeRequest, 'id'>, transfer: Transferable[] = []): Promise<T> =>
    new Promise((resolve, reject) => {
      if (lost) {
        reject(lost)
        return
      }
      const id = calls++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...request, id }, transfer)
    })
  return {
    core: (...given) => ask({ call: 'core', given }),
    add: (...given) => ask({ call: 'add', given }),
    read: (...given) => ask({ call: 'read', given }),
    gather: (...given) => ask({ call: 'gather', given }, columnBuffers(given[1])),
    slab: (...given) => ask({ call: 'slab', given }),
    evidence: (...given) => ask({ call: 'evidence', given }),
    close,
  }
}
