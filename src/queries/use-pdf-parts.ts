import { queryOptions, useQuery } from '@tanstack/react-query'
import type { PdfPartsAnswer, PdfPartsRequest } from '../workers/import-worker.ts'
import { idleMoment } from './idle-moment.ts'
import { startImportWorker } from './start-import-worker.ts'
import { useOfflineReadiness } from './use-offline-readiness.ts'

/** `unknown`: this page cannot be opened without a network anyway, or it is not known yet. */
export type PdfParts = 'unknown' | 'fetching' | 'kept' | 'missing'

const partsQuery = queryOptions({
  queryKey: ['pdf-parts'],
  queryFn: async (): Promise<boolean> => {
    await idleMoment()
    return fetchParts()
  },
  staleTime: Infinity,
})

/**
 * Fetches what reads PDFs, once the app itself can do without a network. The service worker keeps it on the way: it is
 * as large as all the rest of the app, and most readers never bring a PDF.
 */
export function usePdfParts(): PdfParts {
  const isOffline = useOfflineReadiness().status === 'ready'
  const parts = useQuery({ ...partsQuery, enabled: isOffline })
  if (!isOffline) return 'unknown'
  if (parts.isPending) return 'fetching'
  return parts.data === true ? 'kept' : 'missing'
}

/** The worker fetches what it will need itself, by the names it knows. */
function fetchParts(): Promise<boolean> {
  const { worker, port } = startImportWorker({ regions: [], indicators: [] })
  return new Promise<boolean>((resolve) => {
    port.onmessage = ({ data }: MessageEvent<PdfPartsAnswer>) => resolve(data.hasPdfParts)
    worker.addEventListener('error', () => resolve(false))
    port.postMessage('pdf-parts' satisfies PdfPartsRequest)
  }).finally(() => {
    port.close()
    worker.terminate()
  })
}
