import type { ReactNode } from 'react'
import { QuotesContext } from '../components/use-quotes.ts'
import type { LoadedDataset } from '../queries/dataset-state.ts'
import { useQuoteSource } from '../queries/use-dataset.ts'
import { DatasetProvider, SyntheticContext } from './dataset-context.tsx'

/** What every page reads: the dataset, and the sentences behind its figures. */
export function Loaded({ state, children }: { state: LoadedDataset; children: ReactNode }) {
  return (
    <QuotesContext value={useQuoteSource(state)}>
      <SyntheticContext value={state.manifest.synthetic}>
        <DatasetProvider dataset={state.dataset}>{children}</DatasetProvider>
      </SyntheticContext>
    </QuotesContext>
  )
}
