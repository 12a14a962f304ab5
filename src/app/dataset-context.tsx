import { createContext, useContext, type ReactNode } from 'react'
import type { Arrival } from '../queries/dataset-state.ts'
import type { Dataset } from '../core/table/dataset.ts'

const DatasetContext = createContext<Dataset | null>(null)

/** Whether the figures are invented. */
export const SyntheticContext = createContext(false)

/** Where the rest of the dataset stands; null once all of it is there. */
export const ArrivalContext = createContext<Arrival | null>(null)

/** Whether the reader has numbers of their own that are not in what is shown yet. */
export const OwnAwaitedContext = createContext(false)

/** Pins one dataset version for every page below. */
export function DatasetProvider({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  return <DatasetContext value={dataset}>{children}</DatasetContext>
}

/** The pinned dataset. Throws outside the provider: pages are only shown once it is there. */
export function usePinnedDataset(): Dataset {
  const dataset = useContext(DatasetContext)
  if (dataset === null) throw new Error('usePinnedDataset outside DatasetProvider')
  return dataset
}
