import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { contentTypes } from './content-types.ts'
import type { NumberedVersion } from './numbered-versions.ts'

/** One origin that serves builds of the app under folders of their own, each with data a test publishes. */
export interface Publisher {
  /** Address of the build under `folder`; ends with a slash. */
  readonly url: (folder: string) => string
  /** What this folder's `data/` holds from now on, in place of what the build brought. */
  readonly publish: (folder: string, version: NumberedVersion) => void
  /** Breaks the line at every request for data until it is asked for again with `false`. */
  readonly cutData: (cut: boolean) => void
  readonly stop: () => Promise<void>
}

/** `builds`: folder on the disk by folder of the address. */
export async function startPublisher(builds: Readonly<Record<string, string>>): Promise<Publisher> {
  const published = new Map<string, Uint8Array | string>()
  const state = { isCut: false, origin: '' }
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://localhost').pathname, response).catch(() =>
      response.destroy(),
    )
  })
  const answer = async (pathname: string, response: ServerResponse) => {
    const [, folder = '', ...rest] = decodeURI(pathname).split('/')
    const path = rest.join('/') || 'index.html'
    const send = (body: Uint8Array | string) => {
      const type = contentTypes[extname(path)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body)
    }
    const root = builds[folder]
    const isData = path.startsWith('data/')
    if (isData && state.isCut) response.destroy()
    else if (root === undefined) missing(response)
    else {
      const body = isData
        ? published.get(`${folder}/${path}`)
        : await contentOf(join(root, normalize(`/${path}`)))
      if (body === undefined) missing(response)
      else send(body)
    }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  state.origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
  return {
    url: (folder) => `${state.origin}/${folder}/`,
    publish: (folder, { manifest, files, values }) => {
      published.set(`${folder}/data/manifest.json`, JSON.stringify(manifest))
      // For the naive store, which reads no Parquet.
      published.set(`${folder}/data/values.json`, JSON.stringify(values))
      for (const { entry, bytes } of files) published.set(`${folder}/data/${entry.path}`, bytes)
    },
    cutData: (cut) => {
      state.isCut = cut
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function contentOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
}

function missing(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
}
