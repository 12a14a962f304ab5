import { memo, useId } from 'react'
import type { Layer, Shape } from '../core/charts/drawing.ts'

interface DrawnShapesProps {
  layers: readonly Layer[]
  /** CSS pixels. */
  width: number
  height: number
  /** Index of the series in front; null where all are alike. */
  front: number | null
  fontFamily: string
}

/** The shapes as SVG. Looks are attributes, not styles: pictures and paper take them along. */
export const DrawnShapes = memo(function DrawnShapes(props: DrawnShapesProps) {
  const { layers, width, height, front, fontFamily } = props
  const id = useId()
  const inFront = layers.some(({ series }) => series?.index === front)
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={fontFamily}
      fontSize={12}
      fill="none"
    >
      {layers.map(({ shapes, series }, at) => (
        // By place: another selection is drawn over the last one.
        <g
          key={at}
          opacity={inFront && series !== undefined && series.index !== front ? series.behind : undefined}
        >
          {shapes.map((shape, i) => drawn(shape, i, `${id}${at}-${i}`))}
        </g>
      ))}
    </svg>
  )
})

function drawn(shape: Shape, key: number, id: string) {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          key={key}
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          fill={shape.fill}
          fillOpacity={shape.opacity}
        />
      )
    case 'fade':
      return (
        <g key={key}>
          <linearGradient id={id}>
            <stop offset={0.7} stopColor={shape.from} />
            <stop offset={1} stopColor={shape.to} />
          </linearGradient>
          <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={`url(#${id})`} />
        </g>
      )
    case 'circle':
      return (
        <circle
          key={key}
          cx={shape.x}
          cy={shape.y}
          r={shape.r}
          fill={shape.fill}
          stroke={shape.stroke}
          strokeWidth={shape.strokeWidth}
        />
      )
    case 'path':
      return (
        <path
          key={key}
          d={shape.d}
          fill={shape.fill}
          stroke={shape.stroke}
          strokeWidth={shape.width}
          strokeDasharray={shape.dash}
        />
      )
    case 'text':
      return (
        <text
          key={key}
          x={shape.x}
          y={shape.y}
          textAnchor={shape.anchor}
          dominantBaseline="central"
          fill={shape.fill}
          stroke={shape.halo}
          strokeWidth={shape.halo === undefined ? undefined : 3}
          paintOrder={shape.halo === undefined ? undefined : 'stroke'}
        >
          {shape.text}
        </text>
      )
  }
}
