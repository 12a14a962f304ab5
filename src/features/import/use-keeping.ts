import { useCallback, useEffect, useRef, useState } from 'react'
import { oncePer } from '../../core/compare/once-per.ts'
import type { ImportedPackage, ImportedTable } from '../../core/import/types.ts'
import { type ListedReport, listedReports, mostListed } from '../../core/review/listed-reports.ts'
import type { KeptImport } from '../../core/review/types.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import type { Imports } from '../../queries/import-store.ts'
import { type ToKeep, useKeep } from '../../queries/use-keep.ts'
import { useKeptImports } from '../../queries/use-kept-imports.ts'

/** What of this page's imports is kept, and the ways to keep more. */
export interface KeepingState {
  readonly kept: ReadonlyMap<string, KeptImport>
  /** Reports on this page that are not kept yet. */
  readonly unkept: number
  /** Of the tables and packages on this page, by their place in the queue. */
  readonly listings: ReadonlyMap<number, Listing>
  /** Null where this browser keeps nothing. */
  readonly keep: ((id: number) => void) | null
  readonly keepAll: () => void
  readonly isKeeping: boolean
  /** What came of it, or why nothing can be kept; empty while there is nothing to say. */
  readonly message: string
}

/** How many reports a table or a package holds that could be kept, and how many of them are. */
export interface Listing {
  readonly total: number
  readonly kept: number
}

const none: ReadonlyMap<string, KeptImport> = new Map()

export function useKeeping(imports: Imports, dataset: Dataset): KeepingState {
  const state = useKeptImports()
  const { keep, isKeeping } = useKeep()
  const [message, setMessage] = useState('')
  const kept = state.status === 'ready' ? state.bySha256 : none
  const listed = useListed(imports, dataset)
  const files = keepable(imports, kept, listed)
  const latest = useRef(files)
  useEffect(() => {
    latest.current = files
  })
  const keepSome = useCallback(
    async (wanted: readonly ToKeep[]) => {
      const fault = await keep(wanted)
      setMessage(fault ?? `已保留 ${wanted.length} 份。`)
    },
    [keep],
  )
  const keepOne = useCallback(
    (id: number) => {
      const file = latest.current.get(id)
      if (file !== undefined) void keepSome(file)
    },
    [keepSome],
  )
  return {
    kept,
    unkept: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    listings: new Map(
      [...listed].map(([id, reports]) => {
        const count = reports.filter(({ sha256 }) => kept.has(sha256)).length
        return [id, { total: reports.length, kept: count }]
      }),
    ),
    keep: state.status === 'ready' ? keepOne : null,
    keepAll: () => void keepSome([...files.values()].flat()),
    isKeeping,
    message: state.status === 'unavailable' ? state.message_zh : message,
  }
}

/** The reports in each table and package, found once a reading. */
function useListed(
  { queue, readings }: Imports,
  dataset: Dataset,
): ReadonlyMap<number, readonly ListedReport[]> {
  const known = listedIn(dataset)
  return new Map(
    queue.flatMap(({ id, status }) => {
      const reading = readings.get(id)
      const isListing = reading?.type === 'table' || reading?.type === 'package'
      return status === 'read' && isListing ? [[id, known(reading)]] : []
    }),
  )
}

const listedIn = oncePer((dataset: Dataset) =>
  oncePer((reading: ImportedTable | ImportedPackage) => listedReports(reading, dataset)),
)

/** What was read and is not kept, each file once. */
function keepable(
  { queue, readings, given }: Imports,
  kept: ReadonlyMap<string, KeptImport>,
  listed: ReadonlyMap<number, readonly ListedReport[]>,
): ReadonlyMap<number, readonly ToKeep[]> {
  const files = new Map<number, readonly ToKeep[]>()
  const seen = new Set<string>()
  for (const { id, name, size: bytes, status } of queue) {
    const reading = readings.get(id)
    if (status !== 'read' || reading === undefined || reading.type === 'refused') continue
    if (reading.type === 'unrelated' || kept.has(reading.sha256) || seen.has(reading.sha256)) continue
    seen.add(reading.sha256)
    if (reading.type === 'report') {
      files.set(id, [{ reading, name, bytes, given: given.get(id) }])
      continue
    }
    const reports = (listed.get(id) ?? []).filter(({ sha256 }) => !kept.has(sha256))
    if (reports.length > 0 && reports.length <= mostListed)
      files.set(
        id,
        reports.map((one) => ({ reading, listed: one, name, bytes })),
      )
  }
  return files
}
