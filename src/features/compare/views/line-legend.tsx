import { use, useState } from 'react'
import { KnownWidth } from '../../../components/known-width.ts'
import { useAfterPaint } from '../../../components/use-after-paint.ts'
import { legendHeight } from '../../../core/charts/legend-height.ts'
import type { LineLook } from '../../../core/charts/line-marks.ts'
import styles from './line-legend.module.css'

interface LineLegendProps {
  lines: readonly (LineLook & { readonly key: string; readonly name: string })[]
  /** The line held in front by a click; null where none is. */
  held: number | null
  onHold: (line: number | null) => void
  /** The line pointed at, or reached by keyboard; null where none is. */
  onPoint: (line: number | null) => void
}

/** Up to so many names are as quick to make as to wait for. */
const fewest = 8

/**
 * The lines by name. Pointing at one or reaching it by keyboard brings its line forward; a click holds it there. Many
 * names are first made when the chart stands painted, in the place kept for them.
 */
export function LineLegend({ lines, held, onHold, onPoint }: LineLegendProps) {
  const width = use(KnownWidth)()
  const [first] = useState(lines)
  const painted = useAfterPaint(first)
  if (!painted && lines.length > fewest) {
    const names = lines.map(({ name }) => name)
    const minHeight = width === 0 ? undefined : legendHeight(names, width)
    return <ul className={styles.legend} aria-label="各地的线" style={{ minHeight }} />
  }
  return (
    <ul className={styles.legend} aria-label="各地的线">
      {lines.map(({ key, name, color, dash }, index) => (
        <li key={key}>
          <button
            type="button"
            className={styles.entry}
            aria-pressed={held === index}
            onPointerEnter={() => onPoint(index)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(index)}
            onBlur={() => onPoint(null)}
            onClick={() => onHold(held === index ? null : index)}
          >
            <svg className={styles.sample} viewBox="0 0 28 10" aria-hidden="true">
              <line
                x1="0"
                y1="5"
                x2="28"
                y2="5"
                stroke={color}
                strokeWidth="2"
                strokeDasharray={dashArrays[dash]}
              />
              <circle cx="14" cy="5" r="3.5" fill={color} />
            </svg>
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}

const dashArrays: Readonly<Record<LineLook['dash'], string | undefined>> = {
  solid: undefined,
  dashed: '5 4',
  dotted: '2 3',
}
