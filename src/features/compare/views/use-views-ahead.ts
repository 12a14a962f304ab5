import { useEffect } from 'react'
import { idleMoment } from '../../../queries/idle-moment.ts'
import { fetchEvidence } from '../opened-evidence.tsx'
import { viewsAhead } from './registry.ts'

/**
 * Fetches the code of the evidence and of the other views once the page has nothing else to do, one after the other, so
 * that a click does not wait for it. Not where the reader asked for as little traffic as can be.
 */
export function useViewsAhead(): void {
  useEffect(() => {
    if (savesData()) return
    const ended = new AbortController()
    void (async () => {
      for (const ahead of [fetchEvidence, ...viewsAhead]) {
        await idleMoment(patience)
        if (ended.signal.aborted) return
        // Where it fails, the view that needs it asks again and says so.
        await ahead().catch(() => undefined)
      }
    })()
    return () => ended.abort()
  }, [])
}

// Few browsers know of it, and TypeScript does not.
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}

/** Milliseconds: a page that is never idle is read, not clicked through. */
const patience = 10_000
