import { type ReactNode, useId, useMemo, useState } from 'react'
import { useChartTheme } from '../../../components/chart-theme.ts'
import type { TipContent } from '../../../components/tip-content.ts'
import { MarkCursor } from '../../../components/mark-cursor.tsx'
import { MarkWords } from '../../../components/mark-words.tsx'
import { useWholeDrawing } from '../../../components/whole-drawing.ts'
import { useWidth } from '../../../components/use-width.ts'
import { type AreaWords, areaWords } from '../../../core/charts/area-words.ts'
import { textWidth } from '../../../core/charts/bar-rows.ts'
import type { BoundaryArea } from '../../../core/charts/boundary-areas.ts'
import { drawBoundaries } from '../../../core/charts/boundary-paths.ts'
import type { HeatStep } from '../../../core/charts/heat-scale.ts'
import { marksInOrder } from '../../../core/charts/mark-walk.ts'
import type { AreaMedian } from '../../../core/compare/province-medians.ts'
import styles from './boundary-map.module.css'
import { BoundaryPatterns, patternOf } from './boundary-patterns.tsx'

interface BoundaryMapProps {
  /** One sentence that says what the map shows. */
  label: string
  areas: readonly BoundaryArea[]
  medians: ReadonlyMap<string, AreaMedian | null>
  /** Areas whose figures are not in memory yet. */
  awaited: ReadonlySet<string>
  stepOf: (value: number) => HeatStep | null
  /** Takes an area's adcode. */
  onOpen: (adcode: string) => void
}

const mostHeight = 620

/** The reader's own boundaries, filled by value; what has none is a pattern and, where there is room, its word. */
export function BoundaryMap({ label, areas, medians, awaited, stepOf, onOpen }: BoundaryMapProps) {
  const theme = useChartTheme()
  const id = useId()
  const [frame, measured] = useWidth<HTMLDivElement>()
  const width = useWholeDrawing()?.width ?? measured
  const drawing = useMemo(() => drawBoundaries(areas, { width, mostHeight }), [areas, width])
  const words = useMemo(
    () =>
      areas.map(({ region: { adcode, name_zh } }) => {
        const median = medians.get(adcode) ?? null
        if (median !== null) return areaWords(median)
        return awaited.has(adcode) ? notHere(name_zh) : unchosen(name_zh)
      }),
    [areas, medians, awaited],
  )
  const marks = useMemo(() => marksInOrder(areas.length), [areas])
  const [walked, setWalked] = useState(0)
  const [active, setActive] = useState(false)
  const [pointed, setPointed] = useState<number | null>(null)
  const at = Math.min(walked, Math.max(0, areas.length - 1))
  const here = pointed ?? (active ? at : null)
  const open = (index: number) => {
    const adcode = areas[index]?.region.adcode
    if (adcode !== undefined && (medians.get(adcode) ?? null) !== null) onOpen(adcode)
  }
  const fillOf = (adcode: string, look: Look): string => {
    if (look !== 'shaded') return patternOf(id, look)
    const value = medians.get(adcode)?.median?.value
    const step = value === undefined ? null : stepOf(value)
    return step === null ? theme.surface : theme.accent
  }
  const opacityOf = (adcode: string, look: Look): number => {
    const value = medians.get(adcode)?.median?.value
    return look === 'shaded' && value !== undefined ? (opacities[(stepOf(value) ?? 1) - 1] ?? 1) : 1
  }
  return (
    <div className={styles.frame} ref={frame}>
      <figure className={styles.figure} role="img" aria-label={label} data-chart="">
        <svg
          width={width}
          height={drawing.height}
          viewBox={`0 0 ${width} ${drawing.height}`}
          fontFamily={theme.fontFamily}
          fontSize={12}
        >
          <BoundaryPatterns id={id} theme={theme} />
          {drawing.paths.map(({ adcode, path }, index) => {
            const { look } = words[index] ?? unchosen('')
            return (
              <path
                key={adcode}
                d={path}
                fill={fillOf(adcode, look)}
                fillOpacity={opacityOf(adcode, look)}
                fillRule="evenodd"
                stroke={index === here ? theme.ink : theme.mutedInk}
                strokeWidth={index === here ? 2.5 : 0.75}
                strokeDasharray={look === 'few' ? '4 3' : undefined}
                data-area={adcode}
                onPointerEnter={() => setPointed(index)}
                onPointerLeave={() => setPointed(null)}
                onClick={() => open(index)}
              />
            )
          })}
          {drawing.paths.map(({ adcode, label: box }, index) => (
            <Label
              key={adcode}
              box={box}
              name={areas[index]?.region.name_zh ?? ''}
              words={words[index]}
              ink={theme.ink}
              surface={theme.surface}
            />
          ))}
        </svg>
      </figure>
      <MarkCursor marks={marks} at={at} onWalk={setWalked} onActive={setActive} onSelect={() => open(at)} />
      <MarkWords content={here === null ? null : tipOf(words[here])} />
    </div>
  )
}

/** Of the accent, by step: the deepest still carries the text. */
const opacities = [0.05, 0.14, 0.24, 0.34, 0.45]

type Look = AreaWords['look'] | 'unchosen'
type Words = Omit<AreaWords, 'look'> & { readonly look: Look }

const unchosen = (name: string): Words => ({
  text: '未选',
  hasNumber: false,
  count: '',
  told: `${name}：没有选这里的教育部门`,
  look: 'unchosen',
})

const notHere = (name: string): Words => ({
  ...unchosen(name),
  text: '尚未载入',
  told: `${name}：所选教育部门的数字尚未载入`,
})

function tipOf(words: Words | undefined): TipContent | null {
  if (words === undefined) return null
  return { title: words.told, lines: words.look === 'unchosen' ? [] : ['点开看各家'] }
}

interface LabelProps {
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  name: string
  words: Words | undefined
  ink: string
  surface: string
}

/** The number or the word, and how many, where the shape has room; the words below the map say it of all. */
function Label({ box, name, words, ink, surface }: LabelProps): ReactNode {
  if (words === undefined) return null
  const lines = [words.text, words.look === 'few' ? '样本少' : words.count].filter((line) => line !== '')
  if (lines.some((line) => textWidth(line) > box.width - 6) || box.height < 20) return null
  const named = box.height >= 54 && textWidth(name) <= box.width - 6 ? [name, ...lines] : lines
  const shown = box.height < 38 ? lines.slice(0, 1) : named
  return (
    <text
      textAnchor="middle"
      fill={ink}
      stroke={surface}
      strokeWidth={3}
      strokeOpacity={0.8}
      paintOrder="stroke"
      pointerEvents="none"
    >
      {shown.map((line, index) => (
        <tspan key={line} x={box.x} y={box.y + 4 + (index - (shown.length - 1) / 2) * 16}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
