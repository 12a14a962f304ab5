import { UndecodableError } from '../core/publish/decode-version.ts'
import { columnBuffers } from '../core/publish/decode-figures.ts'
import { createVersionDecoder, type GatheringDecoder } from '../core/publish/version-decoder.ts'
import { slabBuffers } from '../core/table/slab.ts'
import { gunzip } from './gunzip.ts'

type Calls = {
  [Name in keyof GatheringDecoder]: {
    readonly call: Name
    readonly given: Parameters<GatheringDecoder[Name]>
  }
}

/** A call of the decoder. Answers come under its number, not always in order. */
export type DecodeRequest = Calls[keyof Calls] & { readonly id: number }

/** `faults`: the files do not hold a dataset; `error`: something else went wrong. */
export type DecodeAnswer = { readonly id: number } & (
  { readonly result: unknown } | { readonly faults: readonly string[] } | { readonly error: string }
)

/** Runs the decoder off the main thread. A thin shell: everything it does is in `core/publish`. */
const decoder = createVersionDecoder(gunzip)

addEventListener('message', ({ data }: MessageEvent<DecodeRequest>) => void answer(data))

async function answer(request: DecodeRequest): Promise<void> {
  const { id } = request
  try {
    const { result, transfer = [] } = await run(request)
    postMessage({ id, result } satisfies DecodeAnswer, { transfer })
  } catch (error) {
    const failed: DecodeAnswer =
      error instanceof UndecodableError ? { id, faults: error.faults } : { id, error: String(error) }
    postMessage(failed)
  }
}

/** What a call gives, and what of it is handed over instead of copied. */
interface Answered {
  readonly result?: unknown
  readonly transfer?: Transferable[]
}

async function run(request: DecodeRequest): Promise<Answered> {
  switch (request.call) {
    case 'core':
      return { result: await decoder.core(...request.given) }
    case 'add':
      await decoder.add(...request.given)
      return {}
    case 'read': {
      const result = await decoder.read(...request.given)
      return { result, transfer: columnBuffers(result) }
    }
    case 'gather':
      await decoder.gather(...request.given)
      return {}
    case 'slab': {
      // The gatherer keeps arrays of its own.
      const result = await decoder.slab(...request.given)
      return { result, transfer: slabBuffers(result.slab) }
    }
    case 'evidence':
      return { result: await decoder.evidence(...request.given) }
  }
}
