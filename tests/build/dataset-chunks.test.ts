import { createHash } from 'node:crypto'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datasetChunks } from '../../src/build/dataset-chunks.ts'
import { type Manifest, manifestSchema } from '../../src/core/schema/manifest.ts'
import { decodeDataset } from '../../src/core/table/decode-dataset.ts'

/** A page of one line that says which dataset it was built with, and the package beside it. */
let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'faheng-dataset-'))
  await cp('tests/fixtures/package/sound', join(root, 'data'), { recursive: true })
  await writeFile(join(root, 'index.html'), '<script type="module" src="./main.js"></script>')
  await writeFile(
    join(root, 'main.js'),
    "import { builtInVersion } from 'virtual:faheng-dataset'\ndocument.title = builtInVersion\n",
  )
})
afterAll(() => rm(root, { recursive: true, force: true }))

const options = () => ({
  root,
  base: './',
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [datasetChunks()],
})

async function buildOutput(): Promise<Map<string, string>> {
  const { output } = (await build({ ...options(), build: { write: false } })) as Rolldown.RolldownOutput
  return new Map(
    output.map((file) => [
      file.fileName,
      file.type === 'chunk'
        ? file.code
        : typeof file.source === 'string'
          ? file.source
          : new TextDecoder().decode(file.source),
    ]),
  )
}

function decodeFiles(manifest: Manifest, read: (path: string) => string) {
  const texts = new Map(manifest.chunks.map(({ name, path }) => [name, read(path)]))
  for (const { name, bytes, sha256 } of manifest.chunks) {
    const text = texts.get(name) ?? ''
    expect(Buffer.byteLength(text)).toBe(bytes)
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256)
  }
  return decodeDataset(manifest, texts)
}

describe('datasetChunks', () => {
  test('emits chunks that verify and decode, and tells the app their version', async () => {
    const files = await buildOutput()
    const manifest = manifestSchema.parse(JSON.parse(files.get('data/manifest.json') ?? ''))
    const decoded = decodeFiles(manifest, (path) => files.get(`data/${path}`) ?? '')
    expect(decoded).toMatchObject({ ok: true, value: { version: manifest.version } })
    const script = [...files].find(([name]) => name.endsWith('.js'))?.[1]
    expect(script).toContain(manifest.version)
  })

  test('serves the same bytes in development as a build emits', async () => {
    const built = await buildOutput()
    const vite = await createServer({
      ...options(),
      server: { middlewareMode: true, watch: null, ws: false },
    })
    const http = createHttpServer(vite.middlewares).listen(0)
    try {
      const address = http.address()
      const port = typeof address === 'object' && address ? address.port : 0
      for (const [name, text] of built) {
        if (!name.startsWith('data/')) continue
        const response = await fetch(`http://localhost:${port}/${name}`)
        expect(response.headers.get('content-type')).toBe('application/json')
        expect(await response.text()).toBe(text)
      }
    } finally {
      http.close()
      await vite.close()
    }
  })

  test('fails the build with every fault of the data', async () => {
    await writeFile(
      join(root, 'data/denominators.csv'),
      'adcode,residents_2020,residents_aged_5_14_2020\n990000,1,2\n',
    )
    await expect(buildOutput()).rejects.toThrow(
      /denominators\.csv:2: .*990000[\s\S]*denominators\.csv:2: 5 至 14 岁/,
    )
  })
})
