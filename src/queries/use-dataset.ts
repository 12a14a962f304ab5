import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { QuoteSource } from '../core/table/quote.ts'
import { dataSource, openDataStore } from './data-source.ts'
import { failureFrom } from './dataset-messages.ts'
import type { DatasetState, LoadedDataset, LoadProgress } from './dataset-state.ts'
import { loadDataset, notBegun } from './load-dataset.ts'
import { quoteSource } from './quote-source.ts'
import { openDecoder } from './open-decoder.ts'

const progressKey = ['dataset', 'progress'] as const

/** The dataset, loaded once a page. */
const datasetQuery = queryOptions({
  queryKey: ['dataset', 'loaded'],
  queryFn: ({ client }) => {
    const { base, builtIn } = dataSource()
    return loadDataset({
      openStore: openDataStore,
      openDecoder,
      base,
      builtIn,
      onProgress: (progress) => client.setQueryData<LoadProgress>(progressKey, progress),
    })
  },
})

/** Loads the dataset when first used, and tells every caller the same state. */
export function useDataset(): DatasetState {
  const loaded = useQuery(datasetQuery)
  const progress = useQuery<LoadProgress>({ queryKey: progressKey, queryFn: skipToken })
  if (loaded.data) return { status: 'ready', ...loaded.data }
  if (loaded.isError && !loaded.isFetching) {
    return { status: 'failed', error: failureFrom(loaded.error), retry: () => void loaded.refetch() }
  }
  return { status: 'loading', progress: progress.data ?? notBegun('opening') }
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
