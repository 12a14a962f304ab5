import { useState } from 'react'
import { type CorrectionState, stateOfCorrection } from '../../../core/review/corrections.ts'
import type { Correction } from '../../../core/review/review-log.ts'
import type { StatedFigure } from '../../../core/schema/figure.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { useCorrections } from '../../../queries/use-corrections.ts'
import type { CorrectionDraft } from './correction-draft.ts'
import { saidWords } from './correction-words.ts'

export interface Correcting {
  /** Null where the figure was never corrected. */
  readonly standing: CorrectionState | null
  /** What was done last, and why something was not. */
  readonly message: string
  readonly correct: (
    after: readonly StatedFigure[],
    words: Pick<CorrectionDraft, 'why' | 'quote'>,
  ) => Promise<boolean>
  readonly withdraw: () => void
  /** Makes it again as it was, against what is published now. */
  readonly renew: () => void
  /** Goes back to what stood before the last thing done here; null where nothing was. */
  readonly undo: (() => void) | null
}

/** A correction of what a published report says on an indicator, and all that can be done about it. */
export function useCorrecting(
  shown: Dataset,
  { report, indicator }: Pick<Correction, 'report' | 'indicator'>,
): Correcting {
  const { all, obstacle_zh, correct, withdraw } = useCorrections()
  const [message, setMessage] = useState('')
  const [before, setBefore] = useState<{ readonly correction: Correction | null } | null>(null)
  const dataset = shown.own?.published ?? shown
  const subject = { report, indicator }
  const correction = all?.get(`${report}/${indicator}`) ?? null
  const now = () => (dataset.reportById.has(report) ? dataset.figuresOf(report, indicator) : [])
  const done = async (words: string, write: Promise<string | null>): Promise<boolean> => {
    const fault = await write
    setMessage(fault ?? words)
    return fault === null
  }
  const take = (after: readonly StatedFigure[], words: Pick<CorrectionDraft, 'why' | 'quote'>) =>
    done(
      `已更正为${saidWords(after)}。公开数据${now().length === 0 ? '' : '是 '}${saidWords(now())}。`,
      correct(subject, { published: now(), after, ...words }),
    )
  const takeBack = () => done('更正已撤回，显示公开数据。', withdraw(subject))
  return {
    standing: correction === null ? null : stateOfCorrection(correction, shown),
    message: obstacle_zh ?? message,
    correct: async (after, words) => {
      const isWritten = await take(after, words)
      if (isWritten) setBefore({ correction })
      return isWritten
    },
    withdraw: () => {
      setBefore({ correction })
      void takeBack()
    },
    renew: () => {
      if (correction === null) return
      setBefore({ correction })
      void take(correction.after, correction)
    },
    undo:
      before === null
        ? null
        : () => {
            setBefore(null)
            const { correction: stood } = before
            if (stood === null || stood.isWithdrawn) void takeBack()
            else void done('已撤销。', correct(subject, stood))
          },
  }
}
