import { type QueryClient, queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { QuoteSource } from '../core/table/quote.ts'
import { withDeadline } from '../storage/deadline.ts'
import type { CurrentReading } from '../storage/dataset-store.ts'
import { currentFrom } from '../storage/read-current.ts'
import type { FirstRows } from '../storage/read-first-rows.ts'
import { openDataStore } from './data-database.ts'
import { dataSource } from './data-source.ts'
import { failureFrom } from './dataset-messages.ts'
import type { DatasetState, LoadedDataset, LoadProgress } from './dataset-state.ts'
import { loadDataset, notBegun } from './load-dataset.ts'
import { quoteSource } from './quote-source.ts'
import { openDecoder } from './open-decoder.ts'

const progressKey = ['dataset', 'progress'] as const
const partKey = ['dataset', 'part'] as const

/** The dataset, loaded once a page. */
const datasetQuery = queryOptions({
  queryKey: ['dataset', 'loaded'],
  queryFn: ({ client }) => {
    const { base } = dataSource()
    return loadDataset({
      openStore: openDataStore,
      openDecoder,
      base,
      onProgress: (progress) => {
        client.setQueryData<LoadProgress>(progressKey, progress)
        if (progress.stage === 'fetching') firstNews.tell()
      },
      early: {
        address: () => location.hash,
        follow: addressChanges.follow,
        reading: takeReading(),
        onPart: (part) => {
          client.setQueryData<LoadedDataset>(partKey, part)
          firstNews.tell()
        },
      },
    })
  },
})

/**
 * Begins the load before the page is drawn, with what storage answered while the program was compiled. Settles once there
 * is something to draw: data, a failure, or a wait for the network. Never rejects.
 */
export function startLoading(client: QueryClient): Promise<void> {
  early.reading = readingFrom(window.fahengFirstRows)
  client.query(datasetQuery).then(firstNews.tell, firstNews.tell)
  return firstNews.told
}

/** What was read before the program started holds for its first load alone. */
const early: { reading: Promise<CurrentReading | null> } = { reading: Promise.resolve(null) }

function takeReading(): Promise<CurrentReading | null> {
  const { reading } = early
  early.reading = Promise.resolve(null)
  return reading
}

/** Whatever is wrong with them, opening the store in the ordinary way finds it too, and says so. */
async function readingFrom(
  rows: Promise<FirstRows | null> = Promise.resolve(null),
): Promise<CurrentReading | null> {
  try {
    const found = await withDeadline(rows, patience, 'first rows')
    return found && (await currentFrom(found))
  } catch {
    return null
  }
}

/** Milliseconds. */
const patience = 1000

const firstNews = oneNews()

function oneNews(): { readonly told: Promise<void>; readonly tell: () => void } {
  let tell = (): void => undefined
  const told = new Promise<void>((resolve) => {
    tell = resolve
  })
  return { told, tell: () => tell() }
}

/** Loads the dataset when first used, and tells every caller the same state. */
export function useDataset(): DatasetState {
  const loaded = useQuery(datasetQuery)
  const part = useQuery<LoadedDataset>({ queryKey: partKey, queryFn: skipToken })
  const progress = useQuery<LoadProgress>({ queryKey: progressKey, queryFn: skipToken })
  // The same state as long as it is the same version: effects depend on it, and every change of address renders again.
  const whole = useMemo(
    () => loaded.data && ({ status: 'ready', ...loaded.data, arrival: null } as const),
    [loaded.data],
  )
  if (whole) return whole
  const now = progress.data ?? notBegun('opening')
  const failure = loaded.isError && !loaded.isFetching ? failureFrom(loaded.error) : null
  const retry = () => void loaded.refetch()
  if (part.data) {
    const isWhole = part.data.dataset.pending === null
    return { status: 'ready', ...part.data, arrival: isWhole ? null : { progress: now, failure, retry } }
  }
  return failure ? { status: 'failed', error: failure, retry } : { status: 'loading', progress: now }
}

const listeners = new Set<() => void>()
const addressChanges = {
  follow: (onChange: () => void) => {
    listeners.add(onChange)
    return () => {
      listeners.delete(onChange)
    }
  },
}

/** Tells the load that the reader has turned to another page: what that one needs then comes first. */
export function useAddress(address: string): void {
  useEffect(() => {
    for (const notify of listeners) notify()
  }, [address])
}

/** The quotes of a loaded version; the same source as long as it is the same version. */
export function useQuoteSource(loaded: LoadedDataset): QuoteSource {
  const client = useQueryClient()
  const { dataset, evidence, manifest } = loaded
  return useMemo(
    () => quoteSource(client, { dataset, evidence, manifest }, dataSource().base),
    [client, dataset, evidence, manifest],
  )
}

/** Whether invented figures are on the screen. */
export function showsSynthetic(client: QueryClient): boolean {
  const loaded = client.getQueryData<LoadedDataset>(datasetQuery.queryKey)
  return (loaded ?? client.getQueryData<LoadedDataset>(partKey))?.manifest.synthetic ?? false
}

/** Puts another version on the screen, on every page at once. */
export function showLoaded(client: QueryClient, loaded: LoadedDataset): void {
  client.setQueryData<LoadedDataset>(datasetQuery.queryKey, loaded)
}

/** The data on the screen are no longer on this machine: they last as long as the page. */
export function forgetStored(client: QueryClient): void {
  client.setQueryData<LoadedDataset>(
    datasetQuery.queryKey,
    (loaded) => loaded && { ...loaded, persistence: 'memory' },
  )
}
