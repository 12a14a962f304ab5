import type { ComponentProps } from 'react'
import styles from './button.module.css'

type ButtonProps = ComponentProps<'button'> & { tone?: 'plain' | 'primary' | 'quiet' }

export function Button({ tone = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={[styles.button, styles[tone], className].filter(Boolean).join(' ')}
      {...rest}
    />
  )
}
