import type { FindRequest } from '../number-finder-worker.ts'

export type TimeFinder = typeof timeFinder

/** Runs in a bare page: seconds the first peer takes for all texts, in a worker of its own, started before. */
export async function timeFinder(texts: readonly string[]): Promise<number> {
  const files = texts.map((text) => new File([text], 'report.txt'))
  const worker = new Worker('/number-finder-worker.js', { type: 'module' })
  const ask = async (id: number, file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return new Promise<number>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<{ found: number }>) => resolve(data.found)
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage({ id, finder: 0, bytes } satisfies FindRequest)
    })
  }
  for (const file of files.slice(0, 3)) await ask(0, file)
  const from = performance.now()
  for (const [id, file] of files.entries())
    if ((await ask(id, file)) < 5) throw new Error('the peer finds next to nothing')
  const seconds = (performance.now() - from) / 1000
  worker.terminate()
  return seconds
}
