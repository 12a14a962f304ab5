import { Inflate } from 'fflate'
import type { Budget } from '../budget.ts'
import { Refusal } from '../refusal.ts'
import { crc32 } from './crc32.ts'

/**
 * Expands one deflated entry to exactly `size` bytes with the checksum `crc`, or refuses. The sizes an archive states
 * are its writer's claim, so the input goes in by small pieces and the output is counted as it comes.
 */
export function inflate(
  deflated: Uint8Array,
  { size, crc }: { size: number; crc: number },
  budget: Budget,
): Uint8Array {
  const most = Math.max(freelyExpanded, deflated.length * budget.limits.expansion)
  if (size > most) throw new Refusal('suspicious', `压缩比超过 ${budget.limits.expansion} 倍`)
  budget.expand(size)
  const out = new Uint8Array(size)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Refusal('damaged', '压缩包里的大小不符')
    out.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let from = 0; from < deflated.length; from += piece) {
      stream.push(deflated.subarray(from, from + piece), from + piece >= deflated.length)
      budget.step(64)
    }
  } catch (error) {
    // fflate throws its own errors on broken streams, and range errors on some.
    throw error instanceof Refusal ? error : new Refusal('damaged', '压缩数据有误')
  }
  if (length !== size) throw new Refusal('damaged', '压缩包里的大小不符')
  if (crc32(out) !== crc) throw new Refusal('damaged', '校验和不符')
  return out
}

/** Bytes in; deflate expands them to 1,032 times as many at most. */
const piece = 4096
/** Small entries may expand by any factor: a page of empty table cells does. */
const freelyExpanded = 1024 * 1024
