/**
 * jsdom brings byte arrays of its own, while the bytes of Node's encoders and zlib are of Node's. A test that makes files and
 * shows what is in them imports this first, so that bytes are bytes.
 */
const nodes = Object.getPrototypeOf(Buffer.prototype) as { readonly constructor: typeof Uint8Array }
globalThis.Uint8Array = nodes.constructor
globalThis.ArrayBuffer = new nodes.constructor(0).buffer.constructor as typeof ArrayBuffer
