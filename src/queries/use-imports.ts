import { useSyncExternalStore } from 'react'
import type { KnownToReaders } from './import-pool.ts'
import { createImportStore, type Imports, type ImportStore } from './import-store.ts'

/** What the reader has brought, as it stands, and what can be done with it. */
export function useImports(known: KnownToReaders): { imports: Imports; store: ImportStore } {
  const store = importStore(known)
  return { store, imports: useSyncExternalStore(store.subscribe, store.current) }
}

let opened: ImportStore | null = null

/** The one store of this page: imports stay while the reader looks at other pages. */
export function importStore({ regions, indicators }: KnownToReaders): ImportStore {
  return (opened ??= createImportStore({ regions, indicators }))
}
