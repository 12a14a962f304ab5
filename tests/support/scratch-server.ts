import { createServer, type RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'

/** A real HTTP server of one test's own, gone when the test ends. `asked` lists the paths asked for. */
export async function serve(
  answer: RequestListener,
): Promise<{ base: URL; asked: string[]; stop: () => void }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push((request.url ?? '').slice(1))
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  onTestFinished(stop)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { base: new URL(`http://127.0.0.1:${port}/`), asked, stop }
}

/** Answers with the given listeners in turn, with the last one from then on. */
export function inTurn(...answers: RequestListener[]): RequestListener {
  let turn = 0
  return (request, response) => {
    answers[Math.min(turn, answers.length - 1)]?.(request, response)
    turn += 1
  }
}

export function json(body: Uint8Array | string): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(body)
  }
}

export function status(code: number): RequestListener {
  return (_, response) => {
    response.writeHead(code).end()
  }
}
