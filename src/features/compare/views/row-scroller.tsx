import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { DrawnChart } from '../../../components/drawn-chart.tsx'
import { MarkCursor } from '../../../components/mark-cursor.tsx'
import { MarkWords } from '../../../components/mark-words.tsx'
import type { RowWindow } from '../../../components/row-window.ts'
import type { TipContent } from '../../../components/tip-content.ts'
import { useRowWindow } from '../../../components/use-row-window.ts'
import { type MarkPlace, marksInOrder } from '../../../core/charts/mark-walk.ts'
import { barRowHeight, type RowsDrawing } from '../../../core/charts/rows-drawing.ts'
import type { ScaleStrip } from '../../../core/charts/scale-strip.ts'
import { Scale } from './scale.tsx'
import styles from './row-scroller.module.css'

interface RowScrollerProps {
  scale: ScaleStrip
  /** Draws the rows of a window, `barRowHeight` each, without the scale. Keep it the same between renders. */
  draw: (window: RowWindow) => RowsDrawing
  count: number
  /** One sentence that says what the chart shows. */
  label: string
  /** Of a row, counted from the first of all. */
  tooltip: (row: number) => TipContent | null
  onSelect: (row: number) => void
  /** Another one starts at its first row. */
  subject: string
}

/** Up to so many rows are drawn at once; of more, those in sight. */
const mostDrawn = 60
/** As many as the scroller shows at once. */
const firstDrawn = 24

/**
 * Rows of a chart under a scale that stays. Of a long chart only the rows in sight are drawn, at their place. The
 * arrow keys walk all rows: the cursor is the row's own band, so walking scrolls.
 */
export function RowScroller(props: RowScrollerProps) {
  const { scale, draw, count, label, tooltip, onSelect, subject } = props
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // After the paint: to scroll before it would lay the page out once more.
    const frame = requestAnimationFrame(() => scroller.current?.scrollTo({ top: 0 }))
    return () => cancelAnimationFrame(frame)
  }, [subject])
  const { start, end } = useRowWindow({
    scroller,
    count,
    rowHeight: barRowHeight,
    above: scale.height,
    most: mostDrawn,
    first: firstDrawn,
  })
  const rows = useMemo(() => draw({ start, end }), [draw, start, end])
  const tipAt = useCallback((mark: MarkPlace) => tooltip(start + mark.dataIndex), [tooltip, start])
  const select = useCallback((mark: MarkPlace) => onSelect(start + mark.dataIndex), [onSelect, start])
  const marks = useMemo(() => marksInOrder(count), [count])
  const [walked, setWalked] = useState({ subject, at: 0 })
  const [active, setActive] = useState(false)
  const at = walked.subject === subject ? Math.min(walked.at, Math.max(0, count - 1)) : 0
  const height = scale.height + count * barRowHeight
  const [tallest, setTallest] = useState({ subject, height })
  if (tallest.subject !== subject || tallest.height < height) setTallest({ subject, height })
  const kept = tallest.subject === subject && tallest.height > height ? tallest.height : null
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={kept === null ? styles.scroller : styles.keeping}
        style={kept === null ? undefined : ({ '--kept': `${kept}px` } as CSSProperties)}
      >
        <div className={styles.axis} aria-hidden="true">
          <Scale strip={scale} />
        </div>
        <div className={styles.rows} style={{ height: count * barRowHeight }}>
          <div className={styles.window} style={{ top: start * barRowHeight }}>
            <DrawnChart
              draw={rows.draw}
              label={label}
              height={rows.height}
              tooltip={tipAt}
              onSelect={select}
            />
          </div>
          <MarkCursor
            marks={marks}
            at={at}
            onWalk={(next) => setWalked({ subject, at: next })}
            onActive={setActive}
            onSelect={() => onSelect(at)}
            style={{ top: at * barRowHeight, bottom: 'auto', height: barRowHeight }}
          />
        </div>
      </div>
      <MarkWords content={active ? tooltip(at) : null} />
    </div>
  )
}
