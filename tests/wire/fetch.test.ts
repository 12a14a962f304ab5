import type { RequestListener, ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { fetchFile } from '../../src/wire/fetch-file.ts'
import { fetchManifest } from '../../src/wire/fetch-manifest.ts'
import { WireError } from '../../src/wire/wire-error.ts'
import { inTurn, json, serve, status } from '../support/scratch-server.ts'
import { entryOf, fileBytes, older } from '../support/small-versions.ts'

const html: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end('<!doctype html><title>登录</title>')
}
const drop: RequestListener = (_, response) => void response.destroy()
const silent: RequestListener = () => undefined

const entry = entryOf(older, 'regions')
const bytes = fileBytes(older).get(entry.path) ?? never()
const altered = bytes.map((byte, index) => (index === 30 ? byte ^ 1 : byte))

function never(): never {
  throw new Error('the small dataset has regions')
}

describe('fetchFile', () => {
  test('gives the published bytes and counts them as they come', async () => {
    const { base, asked } = await serve(json(bytes))
    const counts: number[] = []
    expect(await fetchFile(base, entry, { onBytes: (count) => counts.push(count) })).toEqual(bytes)
    expect(counts.reduce((sum, count) => sum + count)).toBe(bytes.length)
    expect(asked).toEqual([entry.path])
  })

  test('looks past the caches once when the bytes were altered, and takes the first count back', async () => {
    const { base, asked } = await serve(inTurn(json(altered), json(bytes)))
    const counts: number[] = []
    expect(await fetchFile(base, entry, { onBytes: (count) => counts.push(count) })).toEqual(bytes)
    expect(asked).toHaveLength(2)
    expect(counts.reduce((sum, count) => sum + count)).toBe(bytes.length)
  })

  const cutInTheMiddle: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length })
    response.write(bytes.subarray(0, 20), () => response.destroy())
  }
  const faulty: [string, RequestListener, string, number][] = [
    ['altered bytes', json(altered), 'altered', 2],
    ['more bytes than published', json(new Uint8Array([...bytes, 32])), 'altered', 2],
    ['fewer bytes than published', json(bytes.subarray(0, -1)), 'truncated', 2],
    ['no bytes at all', json(''), 'truncated', 2],
    ['a connection that breaks off', cutInTheMiddle, 'unreachable', 2],
    ['a connection closed without an answer', drop, 'unreachable', 2],
    ['a web page with status 200', html, 'wrong-type', 2],
    ['a server error', status(503), 'http-error', 2],
    ['a missing file', status(404), 'not-found', 1],
  ]
  test.each(faulty)('names %s', async (_, answer, kind, requests) => {
    const { base, asked } = await serve(answer)
    const file = expect.stringContaining(entry.path.split('/').at(-1) ?? '') as string
    await expect(fetchFile(base, entry)).rejects.toMatchObject({ name: 'WireError', kind, file })
    expect(asked).toHaveLength(requests)
  })

  test('stops reading a body that is far longer than published', async () => {
    const sent = { bytes: 0 }
    const { base } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      pour(response, sent)
    })
    await expect(fetchFile(base, entry)).rejects.toMatchObject({ kind: 'altered' })
    expect(sent.bytes).toBeLessThan(50_000_000)
  })

  test('gives up on a line that stays silent', async () => {
    const { base } = await serve(silent)
    const fetching = fetchFile(base, entry, { patience: 30 })
    await expect(fetching).rejects.toMatchObject({ kind: 'unreachable', detail: 'silent for 30 ms' })
  })

  test('stops with the reason of the caller, and does not try again', async () => {
    const { base, asked } = await serve(silent)
    const caller = new AbortController()
    const fetching = fetchFile(base, entry, { signal: caller.signal })
    setTimeout(() => caller.abort(new Error('enough')), 30)
    await expect(fetching).rejects.toThrow('enough')
    expect(asked).toHaveLength(1)
  })
})

describe('fetchManifest', () => {
  test('reads the published manifest', async () => {
    const { base, asked } = await serve(json(JSON.stringify(older.manifest)))
    expect(await fetchManifest(base)).toEqual(older.manifest)
    expect(asked).toEqual(['manifest.json'])
  })

  test('lists every fault of a malformed manifest, one a line', async () => {
    const faulty = {
      ...older.manifest,
      version: 'x',
      files: [{ ...entry, bytes: -1, path: '../../secret' }],
    }
    const { base } = await serve(json(JSON.stringify(faulty)))
    const fault: unknown = await fetchManifest(base).catch((error: unknown) => error)
    if (!(fault instanceof WireError)) throw new Error('the manifest was accepted')
    expect(fault).toMatchObject({ kind: 'malformed', file: 'manifest.json' })
    const places = fault.detail.split('\n').map((line) => line.split(':')[0])
    expect(places.toSorted()).toEqual(['files.0', 'files.0.bytes', 'files.0.path', 'version'])
  })

  test.each([
    ['is cut short', JSON.stringify(older.manifest).slice(0, 50)],
    ['is not UTF-8', new Uint8Array([0x7b, 0x22, 0xc4, 0xa3, 0xff])],
    ['is of another format', JSON.stringify({ ...older.manifest, format: 1 })],
  ])('names a manifest that %s', async (_, body) => {
    const { base } = await serve(json(body))
    await expect(fetchManifest(base)).rejects.toMatchObject({ kind: 'malformed' })
  })
})

/** Writes as fast as the client reads, until it hangs up. */
function pour(response: ServerResponse, sent: { bytes: number }): void {
  const block = new Uint8Array(65_536)
  const more = () => {
    while (!response.destroyed && sent.bytes < 200_000_000) {
      sent.bytes += block.length
      if (!response.write(block)) {
        response.once('drain', more)
        return
      }
    }
    response.end()
  }
  more()
}
