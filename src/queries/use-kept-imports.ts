import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { removeImport } from '../core/review/keep.ts'
import type { KeptImport } from '../core/review/types.ts'
import { useReviewLog, writeReviews } from './review-log.ts'

export type KeptImportsState =
  | { readonly status: 'loading' }
  /** The browser keeps nothing here; `message_zh` says why. */
  | { readonly status: 'unavailable'; readonly message_zh: string }
  | {
      readonly status: 'ready'
      /** The first kept first. */
      readonly imports: readonly KeptImport[]
      readonly bySha256: ReadonlyMap<string, KeptImport>
      /** Entries that cannot be read. */
      readonly faulty: number
      /** Takes reports and their texts off this machine; null once done, else one Chinese sentence on why not. */
      readonly remove: (sha256s: readonly string[]) => Promise<string | null>
    }

/** The reports the reader keeps, with where each review stands; no texts. */
export function useKeptImports(): KeptImportsState {
  const client = useQueryClient()
  const { log, obstacle_zh } = useReviewLog()
  const imports = useMemo(() => (log === undefined ? [] : [...log.imports.values()]), [log])
  if (obstacle_zh !== null) return { status: 'unavailable', message_zh: `读不到保留的报告：${obstacle_zh}。` }
  if (log === undefined) return { status: 'loading' }
  return {
    status: 'ready',
    imports,
    bySha256: log.imports,
    faulty: log.faulty.length,
    remove: async (removed) => {
      const fault = await writeReviews(client, removed.map(removeImport), { texts: [], removed })
      return fault === null ? null : `没有删除：${fault}。`
    },
  }
}
