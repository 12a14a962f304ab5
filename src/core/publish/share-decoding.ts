import type { FileEntry, Manifest } from '../schema/manifest.ts'
import { UndecodableError } from './decode-version.ts'
import type { FigureReader, GatheringDecoder, VersionDecoder } from './version-decoder.ts'

/** Bytes of figures from which on a second reader saves more than its start costs. */
const manyBytes = 1_000_000

/** So many files are with the second reader at a time: it finds the next one there when it is done with one. */
const ahead = 2

/** A file of figures that nobody has begun to read. */
interface Waiting {
  readonly entry: FileEntry
  readonly bytes: Uint8Array
  readonly take: (added: Promise<void>) => void
}

/**
 * The work of one decoder done by two: files of figures are read by whichever is free, `own` or a second reader, and
 * gathered by `own`, which has the core and makes the slabs. Where figures are few, `openReader` is not called. A reader
 * that fails otherwise than by the faults of a file is not asked again, and `own` reads what it was given.
 */
export function shareDecoding(
  own: GatheringDecoder,
  openReader: () => FigureReader,
  worthwhile = manyBytes,
): VersionDecoder {
  const waiting: Waiting[] = []
  const busy = { own: false, reader: 0 }
  let reader: FigureReader | null = null

  const handOut = () => {
    while (reader && busy.reader < ahead) {
      const file = waiting.shift()
      if (!file) return
      file.take(readBy(reader, file))
    }
    // Alone, it orders its work itself.
    while (!busy.own || !reader) {
      const file = waiting.shift()
      if (!file) return
      file.take(addBy(file))
    }
  }
  const readBy = async (other: FigureReader, file: Waiting): Promise<void> => {
    busy.reader++
    const columns = await other
      .read(file.entry, file.bytes)
      .catch((error: unknown) => {
        if (error instanceof UndecodableError) throw error
        reader = null
        return null
      })
      .finally(() => {
        busy.reader--
        handOut()
      })
    await (columns ? own.gather(file.entry, columns) : own.add(file.entry, file.bytes))
  }
  const addBy = async ({ entry, bytes }: Waiting): Promise<void> => {
    busy.own = true
    try {
      await own.add(entry, bytes)
    } finally {
      busy.own = false
      handOut()
    }
  }
  return {
    core: async (manifest, files) => {
      if (figureBytes(manifest) >= worthwhile) reader ??= openReader()
      busy.own = true
      try {
        return await own.core(manifest, files)
      } finally {
        busy.own = false
        handOut()
      }
    },
    add: (entry, bytes) =>
      new Promise((take) => {
        waiting.push({ entry, bytes, take })
        handOut()
      }),
    slab: (indicator) => own.slab(indicator),
    evidence: (entry, bytes) => own.evidence(entry, bytes),
  }
}

function figureBytes({ files }: Manifest): number {
  return files.reduce((sum, { table, bytes }) => sum + (table === 'figures' ? bytes : 0), 0)
}
