import type { Strip } from '../core/charts/strip.ts'
import styles from './strip-plot.module.css'

const width = 240
const height = 28
const line = 21
const radius = 3.5
const step = 6

const x = (at: number): number => radius + 3 + at * (width - 2 * (radius + 3))

/**
 * A strip drawn small. It is hidden from assistive technology: whoever uses it says the same in words beside it.
 * Exact values are solid dots, 约 and bounds are rings; the bureau's own value is a diamond, the median a tick.
 */
export function StripPlot({ strip }: { strip: Strip }) {
  if (strip.ends === null) return null
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      <line className={styles.axis} x1={x(0)} x2={x(1)} y1={line} y2={line} />
      {strip.median === null ? null : (
        <line
          className={styles.median}
          x1={x(strip.median)}
          x2={x(strip.median)}
          y1={line - 17}
          y2={line + 6}
        />
      )}
      {strip.dots.map((dot) => (
        <circle
          key={dot.adcode}
          className={dot.qualifier === 'exact' ? styles.dot : styles.ring}
          cx={x(dot.at)}
          cy={line - dot.row * step}
          r={radius}
        />
      ))}
      {strip.own === null ? null : (
        <path
          className={styles.own}
          d={diamond(x(strip.own.at), line)}
          data-open={strip.own.qualifier !== 'exact'}
        />
      )}
    </svg>
  )
}

function diamond(cx: number, cy: number): string {
  const r = 6
  return `M${cx} ${cy - r}L${cx + r} ${cy}L${cx} ${cy + r}L${cx - r} ${cy}Z`
}
