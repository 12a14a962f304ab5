import { useCallback, useRef, useState, useEffect } from 'react'
import type { KeptImport } from '../../core/review/types.ts'
import type { Imports } from '../../queries/import-store.ts'
import { type ToKeep, useKeep } from '../../queries/use-keep.ts'
import { useKeptImports } from '../../queries/use-kept-imports.ts'

/** What of this page's imports is kept, and the ways to keep more. */
export interface KeepingState {
  readonly kept: ReadonlyMap<string, KeptImport>
  /** Reports on this page that are not kept yet. */
  readonly unkept: number
  /** Null where this browser keeps nothing. */
  readonly keep: ((id: number) => void) | null
  readonly keepAll: () => void
  readonly isKeeping: boolean
  /** What came of it, or why nothing can be kept; empty while there is nothing to say. */
  readonly message: string
}

const none: ReadonlyMap<string, KeptImport> = new Map()

export function useKeeping(imports: Imports): KeepingState {
  const state = useKeptImports()
  const { keep, isKeeping } = useKeep()
  const [message, setMessage] = useState('')
  const kept = state.status === 'ready' ? state.bySha256 : none
  const files = keepable(imports, kept)
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
      if (file !== undefined) void keepSome([file])
    },
    [keepSome],
  )
  return {
    kept,
    unkept: files.size,
    keep: state.status === 'ready' ? keepOne : null,
    keepAll: () => void keepSome([...files.values()]),
    isKeeping,
    message: state.status === 'unavailable' ? state.message_zh : message,
  }
}

/** Reports that were read and are not kept, each file once. */
function keepable(
  { queue, readings, given }: Imports,
  kept: ReadonlyMap<string, KeptImport>,
): ReadonlyMap<number, ToKeep> {
  const files = new Map<number, ToKeep>()
  const seen = new Set<string>()
  for (const { id, name, size, status } of queue) {
    const reading = readings.get(id)
    if (status !== 'read' || reading?.type !== 'report') continue
    if (kept.has(reading.sha256) || seen.has(reading.sha256)) continue
    seen.add(reading.sha256)
    files.set(id, { reading, name, bytes: size, given: given.get(id) })
  }
  return files
}
