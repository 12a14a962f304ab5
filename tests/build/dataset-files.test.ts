import { createHash } from 'node:crypto'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datasetFiles } from '../../src/build/dataset-files.ts'
import { manifestSchema } from '../../src/core/schema/manifest.ts'
import { readPublication } from '../support/read-publication.ts'

/** A page of one line that says which dataset it was built with, and the package beside it. */
let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'faheng-dataset-'))
  await cp('tests/fixtures/package/sound', join(root, 'data'), { recursive: true })
  await writeFile(join(root, 'package.json'), '{ "version": "9.8.7" }')
  await writeFile(join(root, 'index.html'), '<script type="module" src="./main.js"></script>')
  await writeFile(
    join(root, 'main.js'),
    "import { appVersion, builtInVersion } from 'virtual:faheng-dataset'\ndocument.title = `${builtInVersion} ${appVersion}`\n",
  )
})
afterAll(() => rm(root, { recursive: true, force: true }))

const options = () => ({
  root,
  base: './',
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [datasetFiles()],
})

async function buildOutput(): Promise<Map<string, Buffer>> {
  const { output } = (await build({ ...options(), build: { write: false } })) as Rolldown.RolldownOutput
  return new Map(
    output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]),
  )
}

describe('datasetFiles', () => {
  test('emits files that verify and decode, and tells the app their version', async () => {
    const files = await buildOutput()
    const manifest = manifestSchema.parse(JSON.parse(String(files.get('data/manifest.json'))))
    const read = new Map(
      manifest.files.map(({ path, bytes, sha256 }) => {
        const file = files.get(`data/${path}`) ?? Buffer.alloc(0)
        expect(file.length).toBe(bytes)
        expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
        return [path, new Uint8Array(file)]
      }),
    )
    const dataset = await readPublication(manifest, read)
    expect(dataset.version).toBe(manifest.version)
    expect(dataset.figures.length).toBeGreaterThan(0)
    const script = [...files].find(([name]) => name.endsWith('.js'))?.[1]
    expect(String(script)).toContain(manifest.version)
    expect(String(script)).toContain('9.8.7')
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
      for (const [name, bytes] of built) {
        if (!name.startsWith('data/')) continue
        const response = await fetch(`http://localhost:${port}/${name}`)
        const type = name.endsWith('.json') ? 'application/json' : 'application/vnd.apache.parquet'
        expect(response.headers.get('content-type')).toBe(type)
        expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
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
