import { useId } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import why from './why.module.css'

interface ExplainedButtonProps extends Omit<ButtonProps, 'disabled' | 'title'> {
  /** Why it cannot be pressed now, one Chinese sentence; null where it can. */
  obstacle: string | null
  /** What it does, where its name does not say it. */
  note?: string | undefined
}

/**
 * A button that says why it cannot be pressed to whoever reaches it, by any means. It keeps the focus where pressing
 * it is what made it useless.
 */
export function ExplainedButton({ obstacle, note, onClick, ...rest }: ExplainedButtonProps) {
  const id = useId()
  const text = obstacle ?? note
  return (
    <>
      <Button
        {...rest}
        aria-disabled={obstacle !== null}
        aria-describedby={text === undefined ? undefined : id}
        title={text}
        onClick={(event) => {
          if (obstacle === null) {
            onClick?.(event)
            return
          }
          // Nor does it send the form it stands in.
          event.preventDefault()
          // A finger or a mouse does not give the focus in every browser.
          if (event.detail > 0) event.currentTarget.focus()
        }}
      />
      {text === undefined ? null : (
        <span id={id} className={why.why}>
          {text}
        </span>
      )}
    </>
  )
}
