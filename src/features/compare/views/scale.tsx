import { useRef } from 'react'
import { useChartTheme } from '../../../components/chart-theme.ts'
import { unknownWidth, useMeasuredWidth } from '../../../components/use-measured-width.ts'
import { placeScale, type ScaleStrip } from '../../../core/charts/scale-strip.ts'
import styles from './row-scroller.module.css'

/** The numbers above rows that scroll, as wide as the rows. Its colours are attributes: pictures take them along. */
export function Scale({ strip }: { strip: ScaleStrip }) {
  const theme = useChartTheme()
  const box = useRef<HTMLDivElement>(null)
  const width = useMeasuredWidth(box, unknownWidth)
  const { height } = strip
  return (
    <div ref={box} className={styles.scale} style={{ height }} data-chart="">
      {width === 0 ? null : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          {placeScale(strip, width).map(({ text, x, y, isName }, index) => (
            <text
              key={index}
              x={x}
              y={y}
              textAnchor="middle"
              dominantBaseline="central"
              fontFamily={theme.fontFamily}
              fontSize={12}
              fill={isName ? theme.ink : theme.mutedInk}
            >
              {text}
            </text>
          ))}
        </svg>
      )}
    </div>
  )
}
