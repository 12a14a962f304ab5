import { Button } from '../../components/button.tsx'
import styles from './keep-bar.module.css'
import type { KeepingState } from './use-keeping.ts'

/** Keeps all that was read at once, and says what became of it. */
export function KeepBar({
  keeping: { unkept, keep, keepAll, isKeeping, message },
}: {
  keeping: KeepingState
}) {
  return (
    <div className={styles.bar}>
      {keep === null || unkept === 0 ? null : (
        <Button tone="primary" disabled={isKeeping} onClick={keepAll}>
          {isKeeping ? '正在保留……' : `全部保留（${unkept} 份）`}
        </Button>
      )}
      <p role="status" aria-label="保留">
        {message}
      </p>
    </div>
  )
}
