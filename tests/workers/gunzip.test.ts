import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { gunzip } from '../../src/workers/gunzip.ts'

const some = (length: number) => Uint8Array.from({ length }, (_, i) => (i * i) % 251)
const zip = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes))

describe.each([
  ['small', 1000],
  ['large', 50_000],
])('inflating %s pages', (_, length) => {
  test('gives back what was compressed, in an array of its own', async () => {
    const bytes = await gunzip(zip(some(length)))
    expect(bytes).toEqual(some(length))
    expect(bytes.buffer.byteLength).toBe(length)
  })

  test('takes a page out of a larger buffer', async () => {
    const zipped = zip(some(length))
    const larger = new Uint8Array(zipped.length + 20)
    larger.set(zipped, 10)
    expect(await gunzip(larger.subarray(10, -10))).toEqual(some(length))
  })

  test('rejects pages that are cut', async () => {
    const zipped = zip(some(length))
    // The announced size stays, the data before it is cut.
    const cut = new Uint8Array([...zipped.subarray(0, zipped.length >> 1), ...zipped.subarray(-8)])
    await expect(gunzip(cut)).rejects.toThrow()
  })

  test('rejects bytes that are no gzip', async () => {
    const zipped = zip(some(length))
    await expect(gunzip(new Uint8Array([...some(200), ...zipped.subarray(-4)]))).rejects.toThrow()
  })
})

test('inflating nothing is none, and an empty page is empty', async () => {
  await expect(gunzip(new Uint8Array())).rejects.toThrow()
  expect(await gunzip(zip(new Uint8Array()))).toHaveLength(0)
})

test('rejects a page that is longer or shorter than it says', async () => {
  for (const announced of [49_999, 50_001]) {
    const zipped = zip(some(50_000))
    new DataView(zipped.buffer).setUint32(zipped.length - 4, announced, true)
    await expect(gunzip(zipped)).rejects.toThrow()
  }
})
