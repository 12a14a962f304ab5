import { Suspense, use, useState } from 'react'
import { Button } from './button.tsx'
import styles from './evidence.module.css'
import { type Correctable, CorrectionsContext } from './corrections-context.ts'

/** Where a reader who knows better says so, and where it stands from then on. */
export function CorrectionPlace({ report, indicator }: Correctable) {
  const corrections = use(CorrectionsContext)
  const [isAsked, setAsked] = useState(false)
  if (corrections === null) return null
  const { Place, hasAny } = corrections
  if (!hasAny && !isAsked)
    return (
      <p>
        <Button
          tone="inline"
          className={styles.out}
          aria-label={`更正 ${indicator.name_zh}`}
          onClick={() => setAsked(true)}
        >
          数字不对？更正
        </Button>
      </p>
    )
  return (
    <Suspense fallback={null}>
      <Place report={report} indicator={indicator} isAsked={isAsked} />
    </Suspense>
  )
}
