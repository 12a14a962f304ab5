import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import { lazyView } from '../components/lazy-view.tsx'
import { CorrectionsContext } from '../components/corrections-context.ts'
import { QuotesContext } from '../components/use-quotes.ts'
import type { Dataset } from '../core/table/dataset.ts'
import type { DatasetState } from '../queries/dataset-state.ts'
import { useQuoteSource } from '../queries/use-dataset.ts'
import { readOwnMark } from '../queries/own-mark.ts'
import { useHasOwn } from '../queries/use-has-own.ts'
import { ArrivalContext, DatasetProvider, OwnAwaitedContext, SyntheticContext } from './dataset-context.tsx'

interface LoadedProps {
  state: Extract<DatasetState, { status: 'ready' }>
  children: ReactNode
}

// Most readers have no reports of their own.
const ownLayer = lazyView(async () => (await import('./own-layer.tsx')).OwnLayer)
const OwnLayer = ownLayer.component

/** Who had some at the last look is told from the first drawing on that they are still to come. */
export const fetchOwnLayer = async (): Promise<void> =>
  readOwnMark() === true ? ownLayer.ahead().catch(() => undefined) : undefined

const Correction = lazy(async () => ({ default: (await import('./reading-routes.tsx')).CorrectionPart }))

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

/** The same on the app's own pages: with the reader's own reports in it, but never among invented figures. */
export function LoadedForPages(props: LoadedProps) {
  return props.state.manifest.synthetic ? <Loaded {...props} /> : <LoadedWithOwn {...props} />
}

function LoadedWithOwn({ state, children }: LoadedProps) {
  const hasOwn = useHasOwn()
  const [laid, setLaid] = useState<{ published: Dataset; dataset: Dataset | null } | null>(null)
  const onLaid = useCallback(
    (published: Dataset, dataset: Dataset | null) => setLaid({ published, dataset }),
    [],
  )
  const published = state.dataset
  // What was laid over another version says nothing of this one.
  const isLaid = laid?.published === published
  const dataset = (isLaid ? laid.dataset : null) ?? published
  const corrections = useMemo(() => ({ Place: Correction, hasAny: hasOwn }), [hasOwn])
  return (
    <Loaded state={state}>
      <DatasetProvider dataset={dataset}>
        {hasOwn ? (
          <Suspense>
            <OwnLayer published={published} shown={dataset} onLaid={onLaid} isLaid={isLaid} />
          </Suspense>
        ) : null}
        <OwnAwaitedContext value={hasOwn && !isLaid}>
          <CorrectionsContext value={corrections}>{children}</CorrectionsContext>
        </OwnAwaitedContext>
      </DatasetProvider>
    </Loaded>
  )
}
