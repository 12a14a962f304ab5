import { appVersion } from 'virtual:faheng-dataset'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { GivenIdentity } from '../core/import/open-questions.ts'
import type { ImportedPackage, ImportedReport, ImportedTable } from '../core/import/types.ts'
import { keep } from '../core/review/keep.ts'
import { keepListed } from '../core/review/keep-listed.ts'
import type { ListedReport } from '../core/review/listed-reports.ts'
import { idleMoment } from './idle-moment.ts'
import { writeReviews } from './review-log.ts'

/** A report on the page of imports that is to be kept: a file of its own, or one of many in a table or a package. */
export type ToKeep = { readonly name: string; readonly bytes: number } & (
  | { readonly reading: ImportedReport; readonly given?: GivenIdentity | undefined }
  | { readonly reading: ImportedTable | ImportedPackage; readonly listed: ListedReport }
)

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
        const keepings = files.slice(from, from + lot).map((file) => {
          const { name, bytes } = file
          return 'listed' in file
            ? keepListed(file.reading, file.listed, { name, bytes, app: appVersion })
            : keep(file.reading, { name, bytes, given: file.given ?? {}, app: appVersion })
        })
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
