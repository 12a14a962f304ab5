import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { FileEntry, Manifest } from '../core/schema/manifest.ts'
import { carriedQuote, type Quote, type QuoteSource } from '../core/table/quote.ts'
import { openDataStore } from './data-database.ts'
import { fetchFile } from '../wire/fetch-file.ts'
import { failureFrom } from './dataset-messages.ts'
import type { LoadedDataset } from './dataset-state.ts'
import { DecoderLostError } from './decode-line.ts'
import { openDecoder, type OpenDecoder } from './open-decoder.ts'

/** The quotes of a loaded version: a province's are read as a whole when one of them is first asked for. */
export function quoteSource(
  client: QueryClient,
  loaded: Pick<LoadedDataset, 'dataset' | 'evidence' | 'manifest'>,
  base: URL,
): QuoteSource {
  const { dataset, evidence, manifest } = loaded
  const listeners = new Set<() => void>()
  const failed = new Map<string, string>()
  const count = { changes: 0 }
  const changed = () => {
    count.changes++
    for (const notify of listeners) notify()
  }
  const load = async (province: string): Promise<void> => {
    const entry = manifest.files.find((file) => file.table === 'evidence' && file.province === province)
    if (!entry || evidence.has(Number(province))) return
    try {
      failed.delete(province)
      evidence.set(Number(province), await client.query(evidenceQuery(manifest, entry, base)))
    } catch (error) {
      failed.set(province, failureFrom(error).message_zh)
      throw error
    } finally {
      changed()
    }
  }
  const get: QuoteSource['get'] = (figure) => {
    const carried = carriedQuote(figure)
    if (carried.state !== 'loading') return carried
    const province = provinceOf(figure.report)
    if (evidence.has(Number(province))) {
      // Two parts may be of the same size: the place in the report tells them apart.
      const now = dataset
        .figuresOf(figure.report, figure.indicator)
        .find(({ value, start }) => value === figure.value && start === figure.start)
      if (now) return carriedQuote(now)
    }
    const why = failed.get(province)
    return why === undefined ? carried : ({ state: 'failed', why } satisfies Quote)
  }
  return {
    get,
    load: async (figures) => {
      const missing = figures.filter(
        (figure) => get(figure).state !== 'none' && get(figure).state !== 'ready',
      )
      await Promise.all([...new Set(missing.map(({ report }) => provinceOf(report)))].map(load))
    },
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    changes: () => count.changes,
  }
}

const provinceOf = (report: string): string => report.slice(0, 2)

/** The quotes of one province as one text, from storage or, where it is not there, from the publisher. */
function evidenceQuery(manifest: Manifest, entry: FileEntry, base: URL) {
  return queryOptions({
    queryKey: ['evidence', entry.sha256],
    // The text is kept by the loaded dataset.
    gcTime: 0,
    queryFn: async () => {
      const bytes = (await stored(entry)) ?? (await fetchAgain(manifest, entry, base))
      const shared = sharedDecoder()
      try {
        return await shared.evidence(entry, bytes)
      } catch (error) {
        // The next call starts a new one.
        if (error instanceof DecoderLostError && decoder === shared) decoder = undefined
        throw error
      }
    },
  })
}

async function stored(entry: FileEntry): Promise<Uint8Array | null> {
  const store = await openDataStore()
  try {
    return await store.findFile(entry)
  } catch {
    // The publisher has it too.
    return null
  } finally {
    store.close()
  }
}

/** A file that storage lost is put back, so that its sentences are there without a network again. */
async function fetchAgain(manifest: Manifest, entry: FileEntry, base: URL): Promise<Uint8Array> {
  const bytes = await fetchFile(base, entry)
  // Nobody waits for it, and where there is no storage the page has its sentences all the same.
  void putBack(manifest, entry, bytes).catch(() => undefined)
  return bytes
}

async function putBack(manifest: Manifest, entry: FileEntry, bytes: Uint8Array): Promise<void> {
  const store = await openDataStore()
  try {
    if (await store.readVersion(manifest.version))
      await store.stageFiles(manifest, new Map([[entry.path, bytes]]))
  } finally {
    store.close()
  }
}

let decoder: OpenDecoder | undefined

/** One worker for all quotes of the page, started when the first is asked for. */
const sharedDecoder = (): OpenDecoder => (decoder ??= openDecoder())
