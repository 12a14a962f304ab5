import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Raised when slabs are laid out otherwise: those of older code are then made anew from the files. */
export const slabFormat = 5

/** What a slab holds: typed arrays, texts and numbers in objects; lists of anything that JSON can say. */
export type SlabContent = object

type TypedArray =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>

const types = { Uint8Array, Uint16Array, Uint32Array, Int16Array, Int32Array, Float32Array, Float64Array }

/** Stands in the outline for an array: its type and its length. */
const arrayMark = '#array'

/**
 * A slab in one piece, as it is stored and hashed: the length of its outline, the outline as JSON, then the arrays' own
 * bytes in the order in which the outline names them. Browsers keep one record of bytes many times as quickly as one of
 * twenty arrays. Numbers stand as the machine has them: slabs never leave it.
 */
export function packSlab(content: SlabContent): Uint8Array<ArrayBuffer> {
  const arrays: TypedArray[] = []
  const outline = utf8ToBytes(JSON.stringify(outlineOf(content, arrays)))
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + array.byteLength, 4 + outline.length))
  new DataView(bytes.buffer).setUint32(0, outline.length)
  bytes.set(outline, 4)
  let offset = 4 + outline.length
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset)
    offset += byteLength
  }
  return bytes
}

/** The inverse of `packSlab`. Every array has a buffer of its own. Expects bytes that were compared with their hash. */
export function unpackSlab(bytes: Uint8Array<ArrayBuffer>): SlabContent {
  const { buffer, byteOffset } = bytes
  const arraysFrom = 4 + new DataView(buffer, byteOffset).getUint32(0)
  let offset = byteOffset + arraysFrom
  const next = ([name, length]: readonly [keyof typeof types, number]): TypedArray => {
    const type = types[name]
    const from = offset
    offset += length * type.BYTES_PER_ELEMENT
    return new type(buffer.slice(from, offset))
  }
  return filled(JSON.parse(new TextDecoder().decode(bytes.subarray(4, arraysFrom))), next) as SlabContent
}

/** About the room a slab takes in storage, in bytes. */
export function sizeOfSlab(content: SlabContent): number {
  const arrays: TypedArray[] = []
  const outline = JSON.stringify(outlineOf(content, arrays))
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, utf8ToBytes(outline).length)
}

/** The same without its arrays, which go on the list. */
function outlineOf(value: unknown, arrays: TypedArray[]): unknown {
  if (!isObject(value)) return value
  if (!ArrayBuffer.isView(value)) return mapped(value, (inner) => outlineOf(inner, arrays))
  const array = value as TypedArray
  arrays.push(array)
  return { [arrayMark]: [array.constructor.name, array.length] }
}

function filled(
  outline: unknown,
  next: (array: readonly [keyof typeof types, number]) => TypedArray,
): unknown {
  if (!isObject(outline)) return outline
  const array = (outline as { [arrayMark]?: readonly [keyof typeof types, number] })[arrayMark]
  return array ? next(array) : mapped(outline, (inner) => filled(inner, next))
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mapped = (value: object, map: (inner: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, map(inner)]))
