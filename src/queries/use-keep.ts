import { appVersion } from 'virtual:faheng-dataset'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { GivenIdentity } from '../core/import/open-questions.ts'
import type { ImportedReport } from '../core/import/types.ts'
import { keep } from '../core/review/keep.ts'
import { idleMoment } from './idle-moment.ts'
import { writeReviews } from './review-log.ts'

/** A reading on the page of imports that is to be kept. */
export interface ToKeep {
  readonly reading: ImportedReport
  readonly name: string
  readonly bytes: number
  readonly given?: GivenIdentity | undefined
}

export interface Keeping {
  /** Keeps all of them, in lots, each whole. Settles with null, or with one Chinese sentence on what was not kept. */
  readonly keep: (files: readonly ToKeep[]) => Promise<string | null>
  readonly isKeeping: boolean
}

/** Keeps readings over a reload: their texts and their entries. */
export function useKeep(): Keeping {
  const client = useQueryClient()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: async (files: readonly ToKeep[]) => {
      for (let from = 0; from < files.length; from += lot) {
        const keepings = files
          .slice(from, from + lot)
          .map(({ reading, name, bytes, given = {} }) =>
            keep(reading, { name, bytes, given, app: appVersion }),
          )
        const fault = await writeReviews(
          client,
          keepings.map(({ draft }) => draft),
          { texts: keepings.map(({ text, hash }) => ({ sha256: text.sha256, hash, text })) },
        )
        if (fault !== null) return `${files.length - from} 份没有保留：${fault}。`
        await idleMoment()
      }
      return null
    },
  })
  return { keep: mutateAsync, isKeeping: isPending }
}

/** So many at a time keep the page responsive. */
const lot = 8
