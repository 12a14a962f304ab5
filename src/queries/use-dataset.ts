import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { builtInVersion } from 'virtual:faheng-dataset'
import { openStore } from '../storage/open-store.ts'
import { failureFrom } from './dataset-messages.ts'
import type { DatasetState, LoadProgress } from './dataset-state.ts'
import { loadDataset } from './load-dataset.ts'

const progressKey = ['dataset', 'progress'] as const

/** The dataset, loaded once a page. */
const datasetQuery = queryOptions({
  queryKey: ['dataset', 'loaded'],
  queryFn: ({ client }) =>
    loadDataset({
      openStore,
      base: new URL('data/', document.baseURI),
      builtIn: builtInVersion,
      onProgress: (progress) => client.setQueryData<LoadProgress>(progressKey, progress),
    }),
})

/** Loads the dataset when first used, and tells every caller the same state. */
export function useDataset(): DatasetState {
  const loaded = useQuery(datasetQuery)
  const progress = useQuery<LoadProgress>({ queryKey: progressKey, queryFn: skipToken })
  if (loaded.data) return { status: 'ready', ...loaded.data }
  if (loaded.isError && !loaded.isFetching) {
    return { status: 'failed', error: failureFrom(loaded.error), retry: () => void loaded.refetch() }
  }
  return { status: 'loading', progress: progress.data ?? notStarted }
}

const notStarted: LoadProgress = {
  stage: 'opening',
  chunksDone: 0,
  chunkCount: 0,
  bytesDone: 0,
  byteCount: 0,
}
