import { utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256Hex } from './sha256.ts'

/** Raised when slabs are laid out otherwise: those of older code are then made anew from the files. */
export const slabFormat = 2

/** What a slab holds: typed arrays, texts and numbers, in objects and lists. */
export type SlabContent = object

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** The SHA-256 over everything a slab holds. */
export const hashOfSlab = (content: SlabContent): Promise<string> => sha256Hex(bytesOf(content))

/** About the room a slab takes in storage, in bytes. */
export function sizeOfSlab(content: SlabContent): number {
  return bytesOf(content).length
}

/** The outline as JSON, each array named by its kind and length, then the arrays' own bytes. */
function bytesOf(content: SlabContent): Uint8Array<ArrayBuffer> {
  const arrays: TypedArray[] = []
  const outline = utf8ToBytes(
    JSON.stringify([slabFormat, content], (_, value: unknown) => {
      if (!ArrayBuffer.isView(value)) return value
      const array = value as TypedArray
      arrays.push(array)
      return { [array.constructor.name]: array.length }
    }),
  )
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + array.byteLength, outline.length))
  bytes.set(outline)
  let offset = outline.length
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset)
    offset += byteLength
  }
  return bytes
}
