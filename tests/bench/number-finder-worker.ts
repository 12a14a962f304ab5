import { checkFinder, numberFinders } from './number-finders.ts'

/** The peers in a worker of their own, spoken to as the extractor's worker is: one message a report. */
export interface FindRequest {
  id: number
  finder: number
  bytes: Uint8Array
}

for (const finder of numberFinders) checkFinder(finder, [])

addEventListener('message', ({ data: { id, finder, bytes } }: MessageEvent<FindRequest>) => {
  const text = new TextDecoder().decode(bytes)
  postMessage({ id, found: numberFinders[finder]?.find(text).length ?? 0 })
})
