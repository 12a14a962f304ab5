import { useQueryClient } from '@tanstack/react-query'
import { correctPublished, withdrawCorrection } from '../core/review/corrections.ts'
import type { Correction } from '../core/review/review-log.ts'
import { useReviewLog, writeReviews } from './review-log.ts'

type Subject = Pick<Correction, 'report' | 'indicator'>

export interface CorrectionsState {
  /** By `report/indicator`; undefined until the log is read, and where it cannot be. */
  readonly all: ReadonlyMap<string, Correction> | undefined
  /** Why they cannot be read or kept, one Chinese sentence; null where they can. */
  readonly obstacle_zh: string | null
  /** Each settles with null, or with one Chinese sentence on why nothing was written. */
  readonly correct: (
    subject: Subject,
    corrected: Parameters<typeof correctPublished>[1],
  ) => Promise<string | null>
  readonly withdraw: (subject: Subject) => Promise<string | null>
}

/** What the reader corrected of what is published, in this tab and as other tabs add to it. */
export function useCorrections(): CorrectionsState {
  const client = useQueryClient()
  const { log, obstacle_zh } = useReviewLog()
  const write = async (draft: ReturnType<typeof correctPublished>) => {
    const fault = await writeReviews(client, [draft])
    return fault === null ? null : `没有写下：${fault}。`
  }
  return {
    all: log?.corrections,
    obstacle_zh: obstacle_zh === null ? null : `读不到更正：${obstacle_zh}。`,
    correct: (subject, corrected) => write(correctPublished(subject, corrected)),
    withdraw: (subject) => write(withdrawCorrection(subject)),
  }
}
