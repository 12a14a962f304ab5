import { appVersion } from 'virtual:faheng-dataset'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportReading } from '../core/import/types.ts'
import { reread } from '../core/review/reread.ts'
import type { Review } from '../core/review/types.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { openImportPool } from './import-pool.ts'
import { writeReviews } from './review-log.ts'
import { keptTextKey } from './use-review.ts'

/** Reads the text of a kept report again, for another year. */
export interface Rereader {
  /** Settles with null, or with one Chinese sentence on why nothing was changed. */
  readonly read: (review: Review, year: number) => Promise<string | null>
  readonly isReading: boolean
}

/** In a worker of its own, as the file was read first: the text alone, since the file may be gone. */
export function useReread(dataset: Dataset): Rereader {
  const client = useQueryClient()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: async ({ review, year }: { review: Review; year: number }) => {
      const reading = await readText(dataset, review.text.text, year)
      // Offsets are only worth something in the very same text.
      if (reading.type !== 'report' || reading.text !== review.text.text)
        return '没有重读：原文单独读不成一份年度报告，请重新导入原来的文件。'
      const { drafts, text, hash } = reread(review, reading, { year, app: appVersion })
      // At hand before the log names it: the desk stays as it is, with its place in the list.
      client.setQueryData(keptTextKey(review.sha256, hash), text)
      const fault = await writeReviews(client, drafts, { texts: [{ sha256: review.sha256, hash, text }] })
      return fault === null ? null : `没有重读：${fault}。`
    },
  })
  return { read: (review, year) => mutateAsync({ review, year }), isReading: isPending }
}

function readText({ regions, indicators }: Dataset, text: string, year: number): Promise<ImportReading> {
  const pool = openImportPool({ known: { regions: [...regions], indicators: [...indicators] } })
  return new Promise((resolve) => {
    pool.read({
      id: 1,
      file: new File([text], '.txt'),
      encoding: 'utf-8',
      year,
      columns: {},
      onPages: () => undefined,
      onRead: (reading) => {
        pool.rest()
        resolve(reading)
      },
    })
  })
}
