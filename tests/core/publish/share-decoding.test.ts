import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { columnBuffers } from '../../../src/core/publish/decode-figures.ts'
import { UndecodableError } from '../../../src/core/publish/decode-version.ts'
import { shareDecoding } from '../../../src/core/publish/share-decoding.ts'
import { createVersionDecoder, type FigureReader } from '../../../src/core/publish/version-decoder.ts'
import { synthesise } from '../../../src/core/synth/synthesise.ts'
import { decodeParts, type VersionParts } from '../../../src/queries/version-parts.ts'
import { packSlab } from '../../../src/storage/slab-content.ts'
import { gunzip } from '../../../src/workers/gunzip.ts'
import { damages } from '../../support/damage-bytes.ts'
import { dice } from '../../support/dice.ts'
import { partsByName } from '../../support/parts-by-name.ts'
import { realDataset } from '../../support/real-dataset.ts'
import { compileSmall, fileBytes } from '../../support/small-versions.ts'

/** Everything is worth a second reader here. */
const always = 0

/** What a worker does, in this thread: it has its own bytes, and hands its columns over. */
function openReader(read: string[] = []): FigureReader {
  const decoder = createVersionDecoder(gunzip)
  return {
    read: async (entry, bytes) => {
      read.push(entry.path)
      const columns = await decoder.read(entry, bytes.slice())
      return structuredClone(columns, { transfer: columnBuffers(columns) })
    },
  }
}

describe('decoding shared out', () => {
  let compiled: ReturnType<typeof compileSmall>
  let files: ReturnType<typeof fileBytes>
  const figures = () => compiled.manifest.files.filter(({ table }) => table === 'figures')
  const alone = (given = files) => decodeParts(compiled.manifest, given, createVersionDecoder(gunzip))
  const shared = (reader: () => FigureReader, given = files, worthwhile = always) =>
    decodeParts(compiled.manifest, given, shareDecoding(createVersionDecoder(gunzip), reader, worthwhile))

  beforeAll(async () => {
    const options = { seed: 'shared', regions: 700, years: 2, indicators: 4, fill: 0.7, lastYear: 2024 }
    compiled = compileSmall(synthesise(await realDataset(), options))
    files = fileBytes(compiled)
  })

  test('makes the same of a country as one decoder, with part of the files read by each', async () => {
    const read: string[] = []
    const own = createVersionDecoder(gunzip)
    let begin = (): void => undefined
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const reader = openReader(read)
    // No file comes back before the core: then both have something to read.
    const decoder = shareDecoding(
      { ...own, core: (...given) => own.core(...given).finally(begin) },
      () => ({ read: (...given) => begun.then(() => reader.read(...given)) }),
      always,
    )
    expect(hashes(await decodeParts(compiled.manifest, files, decoder))).toEqual(hashes(await alone()))
    expect(read.length).toBeGreaterThan(0)
    expect(read.length).toBeLessThan(figures().length)
    expect(new Set(read).size).toBe(read.length)
  })

  test('tells the same faults of a damaged file, whoever reads it', async () => {
    const roll = dice(7)
    let faulty = 0
    for (const { path } of figures().slice(0, 3)) {
      for (const damage of Object.values(damages)) {
        const given = new Map(files).set(path, damage(files.get(path) ?? new Uint8Array(), roll))
        const outcomes = await Promise.all([alone(given), shared(openReader, given)].map(outcome))
        expect(outcomes[1]).toEqual(outcomes[0])
        if (Array.isArray(outcomes[0])) faulty++
      }
    }
    expect(faulty).toBeGreaterThan(5)
  })

  test('tells what the core lacks, and nothing of figures that cannot be taken without it', async () => {
    const core = compiled.manifest.files.find(({ table }) => table === 'regions')
    const given = new Map(files).set(core?.path ?? '', Uint8Array.of(1, 2, 3))
    const faults = await outcome(shared(openReader, given))
    expect(faults).toEqual([expect.stringContaining(core?.path ?? '')])
  })

  test('goes on alone where the reader dies, at once or later', async () => {
    for (const lives of [0, 3]) {
      const whole = openReader()
      let asked = 0
      const mortal = (): FigureReader => ({
        read: (entry, bytes) =>
          ++asked > lives ? Promise.reject(new Error('lost')) : whole.read(entry, bytes),
      })
      expect(hashes(await shared(mortal))).toEqual(hashes(await alone()))
      // What it had when it died, and nothing after that.
      expect(asked).toBeLessThanOrEqual(lives + 2)
    }
  })

  test('opens no reader for few figures', async () => {
    const none = () => {
      throw new Error('opened')
    }
    expect(hashes(await shared(none, files, Infinity))).toEqual(hashes(await alone()))
  })
})

/** Of every slab. */
const hashes = (parts: VersionParts): Record<string, string> =>
  Object.fromEntries(
    [...partsByName(parts)].map(([name, content]) => [
      name,
      createHash('sha256').update(packSlab(content)).digest('hex'),
    ]),
  )

/** The hashes, or the faults. */
const outcome = (work: Promise<VersionParts>): Promise<unknown> =>
  work.then(hashes, (error: unknown) => {
    if (error instanceof UndecodableError) return error.faults
    throw error
  })
