import type { ReactNode } from 'react'
import { QuotesContext } from '../components/use-quotes.ts'
import type { DatasetState } from '../queries/dataset-state.ts'
import { useQuoteSource } from '../queries/use-dataset.ts'
import { ArrivalContext, DatasetProvider, SyntheticContext } from './dataset-context.tsx'

interface LoadedProps {
  state: Extract<DatasetState, { status: 'ready' }>
  children: ReactNode
}

/** What every page reads: the dataset, and the sentences behind its figures. */
export function Loaded({ state, children }: LoadedProps) {
  return (
    <QuotesContext value={useQuoteSource(state)}>
      <SyntheticContext value={state.manifest.synthetic}>
        <ArrivalContext value={state.arrival}>
          <DatasetProvider dataset={state.dataset}>{children}</DatasetProvider>
        </ArrivalContext>
      </SyntheticContext>
    </QuotesContext>
  )
}
