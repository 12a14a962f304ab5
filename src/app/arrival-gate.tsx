import { type ComponentType, type ReactElement, use } from 'react'
import { ArrivalNotice } from './arrival-notice.tsx'
import { ArrivalContext, usePinnedDataset } from './dataset-context.tsx'
import { LoadFailed } from './load-failed.tsx'
import { LoadScreen } from './load-screen.tsx'

/** A page that says of everything on it what is not there yet: it opens on what there is. */
export function OpensEarly({ page: Shown }: { page: ComponentType }): ReactElement {
  const arrival = use(ArrivalContext)
  const dataset = usePinnedDataset()
  return (
    <>
      {arrival === null ? null : <ArrivalNotice dataset={dataset} arrival={arrival} />}
      <Shown />
    </>
  )
}

/** A page that counts all the figures there are: it opens once they are. */
export function NeedsAll({ page: Shown }: { page: ComponentType }): ReactElement {
  const arrival = use(ArrivalContext)
  const dataset = usePinnedDataset()
  if (arrival === null) return <Shown />
  const { failure, progress, retry } = arrival
  return failure === null ? (
    <LoadScreen progress={progress} part={dataset} />
  ) : (
    <LoadFailed failure={failure} onRetry={retry} />
  )
}
