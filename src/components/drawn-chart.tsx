import { type PointerEvent, use, useMemo, useRef, useState } from 'react'
import { type Drawing, type Target, targetAt } from '../core/charts/drawing.ts'
import type { MarkPlace } from '../core/charts/mark-walk.ts'
import { ChartTip } from './chart-tip.tsx'
import styles from './chart.module.css'
import { useChartTheme } from './chart-theme.ts'
import { DrawnShapes } from './drawn-shapes.tsx'
import type { TipContent } from './tip-content.ts'
import { KnownWidth } from './known-width.ts'
import { unknownWidth, useMeasuredWidth } from './use-measured-width.ts'

export interface DrawnChartProps {
  /** The drawing in a width of CSS pixels. Keep it the same between renders. */
  draw: (width: number) => Drawing
  /** One sentence that says what the chart shows; the numbers stand in the table twin. */
  label: string
  /** CSS pixels. */
  height: number
  tooltip: (mark: MarkPlace) => TipContent | null
  onSelect?: (mark: MarkPlace) => void
  /** Index of the series to bring forward, as pointing at it would; null for none. */
  highlighted?: number | null
  /** The mark a keyboard points at; null for none. */
  pointed?: MarkPlace | null
  /** It goes from edge to edge of the room it stands in. */
  fills?: boolean
}

/** A chart whose shapes we place ourselves: see `Drawing`. What stands in it is the sentence of its label. */
export function DrawnChart(props: DrawnChartProps) {
  const { draw, label, height, tooltip, onSelect, highlighted = null, pointed = null, fills = false } = props
  const { fontFamily } = useChartTheme()
  const box = useRef<HTMLDivElement>(null)
  const known = use(KnownWidth)
  const width = useMeasuredWidth(box, fills ? known : unknownWidth)
  const drawing = useMemo(() => (width === 0 ? null : draw(width)), [draw, width])
  const [hover, setHover] = useState<Hover | null>(null)
  // Another drawing may have come under a pointer that rests.
  const hovered = hover?.drawing === drawing ? hover : null
  const walked = pointed === null || drawing === null ? null : placeOf(drawing, pointed)
  const tip = hovered ?? walked
  const front = hovered?.mark.seriesIndex ?? pointed?.seriesIndex ?? highlighted
  const find = (event: PointerEvent | React.MouseEvent): Hover | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - left, event.clientY - top]
    const mark = drawing === null ? null : targetAt(drawing, x, y)
    return mark === null || drawing === null ? null : { drawing, mark, x, y }
  }
  return (
    <figure className={styles.chart} role="img" aria-label={label} data-chart="">
      <div
        ref={box}
        className={hovered === null ? styles.drawn : styles.pointed}
        style={{ height }}
        onPointerMove={(event) => setHover(find(event))}
        onPointerLeave={() => setHover(null)}
        onClick={(event) => {
          const at = find(event)
          if (at !== null) onSelect?.(at.mark)
        }}
      >
        {drawing === null ? null : (
          <DrawnShapes
            layers={drawing.layers}
            width={width}
            height={height}
            front={front}
            fontFamily={fontFamily}
          />
        )}
        {tip === null ? null : <ChartTip at={tip} content={tooltip(tip.mark)} />}
      </div>
    </figure>
  )
}

interface Hover {
  readonly drawing: Drawing
  readonly mark: Target
  /** CSS pixels from the top left of the drawing. */
  readonly x: number
  readonly y: number
}

function placeOf(drawing: Drawing, pointed: MarkPlace): Hover | null {
  const mark = drawing.targets.find(
    (target) => target.seriesIndex === pointed.seriesIndex && target.dataIndex === pointed.dataIndex,
  )
  if (mark === undefined) return null
  return { drawing, mark, x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }
}
