import { createServer } from 'node:http'

/** Serves some files, and an empty page for every other path, on a port of its own. */
export async function serveFiles(
  files: ReadonlyMap<string, string | Buffer>,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1)
    const body = files.get(name)
    const type =
      body === undefined ? 'text/html' : name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript'
    response.writeHead(200, { 'content-type': type })
    response.end(body ?? '<!doctype html><meta charset="utf-8">')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('No port')
  return {
    port: address.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
