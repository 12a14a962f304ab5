import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { extname, join, normalize } from 'node:path'
import { contentTypes } from './content-types.ts'

/** What the server does with a file instead of serving it. It gets the file as it stands on the disk. */
export type Fault = (file: Buffer, response: ServerResponse) => void | Promise<void>

export interface StaticServer {
  /** Address of the app on this machine, with its sub-path; ends with a slash. */
  readonly url: string
  readonly port: number
  /** Paths asked for so far, below the sub-path. */
  readonly requests: readonly string[]
  /** From now on, files whose path below the sub-path matches go through `fault`; the last word counts. */
  readonly breakFile: (path: RegExp, fault: Fault) => void
  /** Breaks the line at one request, counted from now: 0 is the next. */
  readonly cutAt: (request: number) => void
  /** Serves every file as it is again. */
  readonly repair: () => void
  /** Stops listening and cuts every connection. */
  readonly stop: () => Promise<void>
}

export interface ServerOptions {
  readonly folder?: string
  readonly subPath?: string
  /** Headers sent with a file of this path; none by default, as the poorest host does. */
  readonly headers?: (path: string) => Readonly<Record<string, string>>
  /** Serves https under the name intranet.test. */
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer }
}

/** Serves a folder under a sub-path on a port of its own, as a plain static host would. */
export async function startStaticServer(options: ServerOptions = {}): Promise<StaticServer> {
  const { folder = 'dist', subPath = '/fa/heng/', headers = () => ({}), tls } = options
  const requests: string[] = []
  const faults: { path: RegExp; fault: Fault }[] = []
  let cut = -1
  const listen: RequestListener = (request, response) => {
    void answer(request, response).catch(() => response.destroy())
  }
  const server = tls === undefined ? createServer(listen) : createTlsServer(tls, listen)
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const pathname = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname)
    const path = pathname.startsWith(subPath) ? pathname.slice(subPath.length) || 'index.html' : null
    if (path !== null) requests.push(path)
    if (requests.length - 1 === cut) {
      response.destroy()
      return
    }
    const file = join(folder, normalize(path ?? 'outside'))
    if (path === null || !(await isFile(file))) {
      notFound(response)
      return
    }
    const broken = faults.findLast((known) => known.path.test(path))
    if (broken) return broken.fault(await readFile(file), response)
    const type = contentTypes[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, ...headers(path) })
    createReadStream(file).pipe(response)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: encodeURI(`${tls === undefined ? 'http://localhost' : 'https://intranet.test'}:${port}${subPath}`),
    port,
    requests,
    breakFile: (path, fault) => faults.push({ path, fault }),
    cutAt: (request) => {
      cut = requests.length + request
    },
    repair: () => {
      faults.splice(0)
      cut = -1
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export const faults = {
  /** The line breaks before an answer. */
  drop: (_, response) => void response.destroy(),
  /** One byte differs. */
  alter: (file, response) =>
    send(
      response,
      file.map((byte, index) => (index === 30 ? byte ^ 1 : byte)),
    ),
  truncate: (file, response) => send(response, file.subarray(0, file.length >> 1)),
  missing: (_, response) => notFound(response),
  /** The right bytes under a type the browser takes for no script. */
  wrongType: (file, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    response.end(file)
  },
  /** A log-in page in place of the file. */
  htmlPage: (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<!doctype html><title>登录</title>')
  },
} satisfies Record<string, Fault>

/** Sends other bytes under the file's own type. */
export function send(response: ServerResponse, body: Uint8Array | string): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(body)
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' })
  response.end('not found')
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
