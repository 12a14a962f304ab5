import { createServer } from 'node:http'

export interface HostPage {
  /** Address of a page of another origin with the given HTML in its body. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Serves somebody else's page, on a port and so an origin of its own, with `body` as its content. */
export async function startHostPage(body: string): Promise<HostPage> {
  const page = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>别人的网页</title><body>${body}</body></html>`
  const server = createServer((request, response) => {
    const found = request.url === '/'
    response.writeHead(found ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' })
    response.end(found ? page : undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
