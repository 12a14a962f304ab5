import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import type { Correctable } from '../../../components/corrections-context.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { draftOf } from './correction-draft.ts'
import { CorrectionForm } from './correction-form.tsx'
import { CorrectionStanding } from './correction-standing.tsx'
import styles from './correct-figure.module.css'
import { useCorrecting } from './use-correcting.ts'

interface CorrectFigureProps extends Correctable {
  /** With the reader's own layer over it. */
  dataset: Dataset
  /** The form stands open at once. */
  isAsked: boolean
}

/** At a published figure: what the reader says instead, and the form to say it. */
export function CorrectFigure({ dataset, report, indicator, isAsked }: CorrectFigureProps) {
  const correcting = useCorrecting(dataset, { report: report.id, indicator: indicator.id })
  const [isOpen, setOpen] = useState(isAsked)
  const published = dataset.own?.published ?? dataset
  const { standing, message, undo } = correcting
  const shown = dataset.reportById.has(report.id) ? dataset.figuresOf(report.id, indicator.id) : []
  const isOwn = shown.some(({ origin }) => origin !== undefined && origin.kind !== 'corrected')
  // A number of the reader's own is corrected where its text is.
  if (!published.reportById.has(report.id) || (isOwn && standing === null)) return null
  const figures = published.figuresOf(report.id, indicator.id)
  const begin =
    standing === null
      ? draftOf(figures, indicator)
      : draftOf(standing.correction.after, indicator, standing.correction)
  return (
    <div className={styles.place}>
      {isOpen ? (
        <CorrectionForm
          report={report}
          indicator={indicator}
          published={figures}
          begin={begin}
          onSave={(after, words) =>
            void correcting.correct(after, words).then((isWritten) => {
              if (isWritten) setOpen(false)
            })
          }
          onCancel={() => setOpen(false)}
        />
      ) : standing === null ? (
        <p>
          <Button tone="inline" aria-label={`更正 ${indicator.name_zh}`} onClick={() => setOpen(true)}>
            数字不对？更正
          </Button>
        </p>
      ) : (
        <CorrectionStanding
          standing={standing}
          correcting={correcting}
          name={indicator.name_zh}
          onEdit={() => setOpen(true)}
        />
      )}
      <p role="status" className={styles.message}>
        {message}
        {undo === null ? null : (
          <Button tone="inline" onClick={undo}>
            撤销
          </Button>
        )}
      </p>
    </div>
  )
}
