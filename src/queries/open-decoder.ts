import { shareDecoding } from '../core/publish/share-decoding.ts'
import type { VersionDecoder } from '../core/publish/version-decoder.ts'
import { decodeLine } from './decode-line.ts'

/** A decoder in a worker of its own, or in two where there is much to do. `close` stops them and frees what they hold. */
export interface OpenDecoder extends VersionDecoder {
  close(): void
}

/** Once its worker is lost, every call rejects with a `DecoderLostError`. */
export function openDecoder(): OpenDecoder {
  const lines = [startLine()]
  const [own] = lines as [(typeof lines)[number]]
  const openReader = () => {
    const reader = startLine()
    lines.push(reader)
    return reader
  }
  const decoder = navigator.hardwareConcurrency < 2 ? own : shareDecoding(own, openReader)
  return {
    ...decoder,
    close: () => {
      for (const line of lines) line.close()
    },
  }
}

const startLine = () =>
  decodeLine(new Worker(new URL('../workers/decode-worker.ts', import.meta.url), { type: 'module' }))
