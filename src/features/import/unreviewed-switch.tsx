import { useState } from 'react'
import { useUnreviewed } from '../../queries/use-unreviewed.ts'
import styles from './unreviewed-switch.module.css'

/** Lets figures that nobody has reviewed take part in comparisons, marked. */
export function UnreviewedSwitch() {
  const choice = useUnreviewed()
  const [fault, setFault] = useState<string | null>(null)
  // Shown at once; what the log then says stands.
  const [asked, setAsked] = useState<boolean | null>(null)
  const choose = async (isIn: boolean) => {
    setAsked(isIn)
    setFault((await choice?.choose(isIn)) ?? null)
    setAsked(null)
  }
  if (choice === undefined) return null
  return (
    <div className={styles.switch}>
      <label className={styles.label}>
        <input
          type="checkbox"
          checked={asked ?? choice.isIn}
          onChange={({ target }) => void choose(target.checked)}
        />
        没有复核的数字也进入比较，处处标明“未复核”
      </label>
      {fault === null ? null : <p role="alert">{fault}</p>}
    </div>
  )
}
