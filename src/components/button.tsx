import type { ComponentProps } from 'react'
import styles from './button.module.css'

/** `inline` stands within running text. */
export type ButtonProps = ComponentProps<'button'> & { tone?: 'plain' | 'primary' | 'quiet' | 'inline' }

export function Button({ tone = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={[tone === 'inline' ? styles.inline : styles.button, styles[tone], className]
        .filter(Boolean)
        .join(' ')}
      {...rest}
    />
  )
}
