import { UndecodableError } from '../core/publish/decode-version.ts'
import { createVersionDecoder, type VersionDecoder } from '../core/publish/version-decoder.ts'
import { slabBuffers } from '../core/table/slab.ts'
import { gunzip } from './gunzip.ts'

type Calls = {
  [Name in keyof VersionDecoder]: { readonly call: Name; readonly given: Parameters<VersionDecoder[Name]> }
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
    const result = await run(request)
    postMessage({ id, result } satisfies DecodeAnswer, { transfer: transferable(result) })
  } catch (error) {
    const failed: DecodeAnswer =
      error instanceof UndecodableError ? { id, faults: error.faults } : { id, error: String(error) }
    postMessage(failed)
  }
}

function run(request: DecodeRequest): Promise<unknown> {
  switch (request.call) {
    case 'core':
      return decoder.core(...request.given)
    case 'add':
      return decoder.add(...request.given)
    case 'slab':
      return decoder.slab(...request.given)
    case 'evidence':
      return decoder.evidence(...request.given)
  }
}

/** A slab's arrays are handed over; the gatherer keeps its own. */
function transferable(result: unknown): Transferable[] {
  const isSlab = typeof result === 'object' && result !== null && 'slab' in result
  return isSlab ? slabBuffers(result.slab as Parameters<typeof slabBuffers>[0]) : []
}
