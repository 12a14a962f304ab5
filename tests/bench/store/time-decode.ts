import { shareDecoding } from '../../../src/core/publish/share-decoding.ts'
import { decodeLine } from '../../../src/queries/decode-line.ts'
import { decodeParts, type VersionParts } from '../../../src/queries/version-parts.ts'
import { packSlab } from '../../../src/storage/slab-content.ts'
import { partsByName } from '../../support/parts-by-name.ts'
import type { OwnTimes } from './decode-contenders.ts'
import { loadNation } from './load-nation.ts'

/** Milliseconds of each round. `decode` and `gunzip` in one worker; `asked` and `shared` as a page sees them. */
export interface DecodeTimes {
  readonly decode: number[]
  readonly gunzip: number[]
  /** One worker of the app, what it is given and what it gives included. */
  readonly asked: number[]
  /** Two of them. */
  readonly shared: number[]
}

/** Runs in a page beside a published folder: decodes it by turns in one worker and in two. Throws where they differ. */
export async function timeDecode(rounds: number): Promise<DecodeTimes> {
  const { parts, files, manifest } = await loadNation()
  const contenders = new Worker('decoding.js', { type: 'module' })
  const [own, reader] = [startLine(), startLine()]
  const ways = { asked: own, shared: shareDecoding(own, () => reader, 0) }
  const times: DecodeTimes = { decode: [], gunzip: [], asked: [], shared: [] }
  for (const way of Object.values(ways)) refuseOther(await decodeParts(manifest, files, way), parts)
  for (let round = 0; round < rounds; round++) {
    const { decode, gunzip } = await roundOf(contenders)
    times.decode.push(decode)
    times.gunzip.push(gunzip)
    for (const name of ['asked', 'shared'] as const) {
      const from = performance.now()
      await decodeParts(manifest, files, ways[name])
      times[name].push(performance.now() - from)
    }
  }
  contenders.terminate()
  for (const line of [own, reader]) line.close()
  return times
}

const startLine = () => decodeLine(new Worker('decode-worker.js', { type: 'module' }))

const roundOf = (contenders: Worker): Promise<OwnTimes> =>
  new Promise((resolve, reject) => {
    contenders.onmessage = ({ data }: MessageEvent<OwnTimes>) => resolve(data)
    contenders.onerror = ({ message }) => reject(new Error(message))
    contenders.postMessage(null)
  })

function refuseOther(found: VersionParts, wanted: VersionParts): void {
  const slabs = partsByName(found)
  for (const [name, content] of partsByName(wanted)) {
    const [one, other] = [packSlab(content), packSlab(slabs.get(name) ?? {})]
    if (one.length !== other.length || one.some((byte, i) => byte !== other[i]))
      throw new Error(`${name} is not the same`)
  }
}
