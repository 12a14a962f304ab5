import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { KeptText } from '../core/review/kept-text.ts'
import { overlayDataset, type OwnState } from '../core/review/overlay-dataset.ts'
import type { ReviewLog } from '../core/review/review-log.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { readText } from '../storage/kept-texts.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { idleMoment } from './idle-moment.ts'
import { useReviewLog } from './review-log.ts'
import { useUserLog } from './user-log.ts'

/**
 * Lays the reader's own layer over the dataset and hands it on, whenever what takes part has changed; null where nothing
 * does. Waits until the page is idle: a decision that changes no comparison costs nothing, one that does no key press.
 * Gives why the log cannot be read, one Chinese clause without a full stop; null where it can.
 */
export function useOwnDataset(
  dataset: Dataset,
  onLaid: (published: Dataset, laid: Dataset | null) => void,
): string | null {
  const { log, obstacle_zh } = useReviewLog()
  const isIn = useUserLog().state?.settings.unreviewed === 'in'
  const unreviewed = useWaitingTexts(log, isIn)
  const last = useRef<readonly unknown[]>([])
  useEffect(() => {
    // Published figures that are still on their way cannot be compared with.
    if (log === undefined || unreviewed === undefined || dataset.pending !== null) return
    const state: OwnState = { imports: log.imports, corrections: log.corrections, unreviewed }
    const parts = partsOf(dataset, state)
    if (parts.length === last.current.length && parts.every((part, i) => part === last.current[i])) return
    let isOver = false
    void idleMoment().then(() => {
      if (isOver) return
      last.current = parts
      const laid = overlayDataset(dataset, state)
      onLaid(dataset, laid === dataset ? null : laid)
    })
    return () => {
      isOver = true
    }
  }, [dataset, log, unreviewed, onLaid])
  return obstacle_zh
}

/** All that an overlay is made of; values that are the same object say the same. */
function partsOf(dataset: Dataset, { imports, corrections, unreviewed }: OwnState): readonly unknown[] {
  const taking = [...imports.values()].filter((kept) => kept.isFinished || unreviewed?.has(kept.sha256))
  return [dataset, unreviewed !== null, ...taking, ...corrections.values()]
}

/** The texts of reports still under review; null where they shall not take part, undefined until they are read. */
function useWaitingTexts(
  log: ReviewLog | undefined,
  isIn: boolean,
): ReadonlyMap<string, KeptText> | null | undefined {
  const waiting = isIn && log ? [...log.imports.values()].filter((kept) => !kept.isFinished) : []
  const { data } = useQuery({
    queryKey: ['kept-texts', ...waiting.map(({ report }) => report.text)],
    queryFn:
      waiting.length === 0
        ? skipToken
        : () =>
            inUserDatabase(async (db) => {
              const texts = new Map<string, KeptText>()
              for (const { sha256, report } of waiting) {
                const text = await readText(db, sha256, report.text)
                if (typeof text === 'object') texts.set(sha256, text)
              }
              return texts
            }),
    gcTime: 0,
  })
  return waiting.length === 0 ? null : data
}
