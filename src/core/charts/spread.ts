import type { EChartsOption, ScatterSeriesOption } from 'echarts'
import type { Qualifier } from '../schema/figure.ts'
import type { ReportedCell } from '../compare/cell.ts'
import { displayValue } from '../compare/cell-text.ts'
import { axisMaximum } from './axis.ts'
import { beeswarm } from './beeswarm.ts'
import { type MarkPlace, marksInOrder } from './mark-walk.ts'
import { boxSeries } from './spread-box.ts'
import type { SpreadGroup } from './spread-groups.ts'
import { referenceName } from './reference-name.ts'
import type { ChartTheme } from './theme.ts'

export interface Spread {
  readonly option: EChartsOption
  /** Cells drawn as points, in the order of series 0: a mark's cell is `points[dataIndex]` there. */
  readonly points: readonly ReportedCell[]
  /** Groups drawn, top to bottom: a mark of series 1 is `groups[dataIndex]`. */
  readonly groups: readonly SpreadGroup[]
  /** Groups too many for points, drawn as boxes; the page has to say so. */
  readonly boxed: readonly SpreadGroup[]
  /** What a keyboard walks, in reading order: the points, then the boxes. */
  readonly marks: readonly MarkPlace[]
  /** CSS pixels. */
  readonly height: number
}

export interface SpreadInput {
  readonly groups: readonly SpreadGroup[]
  readonly theme: ChartTheme
  /** The reader's own bureau, marked wherever it stands. */
  readonly own: string | null
  /** The median the groups are held against, a line through all bands; null where there is none. */
  readonly reference?: { readonly value: number; readonly name: string } | null
  /** CSS pixels the value axis is about wide; points keep clear of each other at that width. */
  readonly width: number
}

/** More points in a group than this are drawn as a box. */
export const mostPoints = 150

/**
 * How one indicator's values lie in one year, a band a group: every bureau a point where they fit, otherwise a box
 * from the first to the third quartile with whiskers to both ends. Filled points are exact values, open ones 约,
 * triangles bounds (pointing the way the truth may lie). Groups without a value are not drawn.
 */
export function spread({ groups: all, theme, own, width, reference = null }: SpreadInput): Spread {
  const groups = all.filter((group) => group.reported.length > 0)
  const [min, max] = valueRange(groups, reference?.value ?? null)
  const top = reference === null ? axisHeight : axisHeight + nameHeight
  const toPixel = (value: number): number => ((value - min) / (max - min)) * width
  const bands = groups.map((group) => bandOf(group, toPixel))
  const placed = groups.flatMap((group, index) => {
    const offsets = bands[index]?.offsets ?? null
    return group.reported
      .map((cell, i) => ({ cell, key: group.key, offset: offsets?.[i] ?? 0 }))
      .filter(({ cell }) => offsets !== null || cell.adcode === own)
  })
  const bandHeight = Math.max(leastBand, ...bands.map((band) => band.height))
  const boxed = groups.filter((_, index) => bands[index]?.offsets === null)
  const option: EChartsOption = {
    textStyle: { fontFamily: theme.fontFamily, color: theme.ink },
    grid: {
      left: 0,
      right: 24,
      top,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      position: 'top',
      min,
      max,
      ...(reference === null ? {} : { offset: nameHeight }),
      axisLabel: {
        color: theme.mutedInk,
        hideOverlap: true,
        formatter: (value: number) => displayValue(value),
      },
      splitLine: { lineStyle: { color: theme.rule } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: groups.map((group) => group.key),
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: theme.rule } },
      axisLabel: {
        interval: 0,
        color: theme.ink,
        lineHeight: 16,
        formatter: (_: string, index: number) => bandLabel(groups[index]),
      },
    },
    series: [
      { ...pointSeries(placed, theme, own), z: 3 },
      { ...boxSeries(groups, new Set(boxed), theme), z: 2 },
      ...(reference === null
        ? []
        : [referenceName({ ...reference, height: nameHeight, through: true, theme })]),
    ],
  }
  const height = top + groups.length * bandHeight + 8
  const boxMarks = groups.flatMap((group, dataIndex) =>
    boxed.includes(group) ? [{ seriesIndex: 1, dataIndex }] : [],
  )
  const marks = [...marksInOrder(placed.length), ...boxMarks]
  return { option, points: placed.map(({ cell }) => cell), groups, boxed, marks, height }
}

const axisHeight = 32
const nameHeight = 18
const diameter = 10
const leastBand = 44
/** A band taller than this pushes the next group off the screen: then a box. */
const mostBand = 220

interface Band {
  /** Null where the points do not fit. */
  readonly offsets: readonly number[] | null
  readonly height: number
}

function bandOf(group: SpreadGroup, toPixel: (value: number) => number): Band {
  if (group.reported.length > mostPoints) return { offsets: null, height: leastBand }
  const offsets = beeswarm(
    group.reported.map((cell) => toPixel(cell.shown.value)),
    diameter,
  )
  const reach = offsets.reduce((most, offset) => Math.max(most, Math.abs(offset)), 0)
  const height = 2 * reach + diameter + 16
  return height > mostBand ? { offsets: null, height: leastBand } : { offsets, height }
}

/** Counts start at zero; rates, which crowd below 100, at the next five below the lowest. */
function valueRange(groups: readonly SpreadGroup[], reference: number | null): readonly [number, number] {
  const also = reference === null ? [] : [reference]
  const ends = groups.map(({ reported }) => endsOf(reported.map((cell) => cell.shown.value)))
  const min = Math.min(...ends.map(([low]) => low), ...also)
  const max = Math.max(...ends.map(([, high]) => high), ...also)
  if (groups.length === 0) return [0, 1]
  const isRate = groups[0]?.reported[0]?.indicator.measure === 'rate'
  if (isRate && min >= 0 && max <= 100) return [Math.max(0, Math.min(95, Math.floor(min / 5) * 5)), 100]
  const low = min < 0 ? -axisMaximum(-min, false) : 0
  return [low, max > 0 ? axisMaximum(max, false) : Math.max(0, low + 1)]
}

/** The lowest and the highest; zeros for none. */
const endsOf = ([first = 0, ...rest]: readonly number[]): readonly [number, number] =>
  rest.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [first, first])

function bandLabel(group: SpreadGroup | undefined): string {
  return group === undefined ? '' : `${group.name}\n${group.reported.length} / ${group.cells.length} 家`
}

interface PlacedPoint {
  readonly cell: ReportedCell
  readonly key: string
  readonly offset: number
}

function pointSeries(
  placed: readonly PlacedPoint[],
  theme: ChartTheme,
  own: string | null,
): ScatterSeriesOption {
  return {
    type: 'scatter',
    symbolSize: diameter - 1,
    data: placed.map(({ cell, key, offset }) => {
      const { value, qualifier } = cell.shown
      const isOwn = cell.adcode === own
      const color = isOwn ? (theme.palette[1] ?? theme.ink) : theme.accent
      return {
        name: cell.adcode,
        value: [value, key],
        symbol: isOwn && qualifier === 'exact' ? 'diamond' : symbols[qualifier],
        symbolRotate: rotations[qualifier],
        symbolSize: isOwn ? 1.6 * diameter : diameter - 1,
        symbolOffset: [0, offset],
        itemStyle:
          qualifier === 'exact'
            ? { color, borderColor: theme.surface, borderWidth: 1 }
            : { color: theme.surface, borderColor: color, borderWidth: 1.5 },
        ...(isOwn ? { label: ownLabel(color, theme) } : {}),
      }
    }),
  }
}

const symbols: Readonly<Record<Qualifier, string>> = {
  exact: 'circle',
  approx: 'circle',
  at_least: 'triangle',
  at_most: 'triangle',
}

/** Degrees against the clock: ≥ points right, ≤ left. */
const rotations: Readonly<Record<Qualifier, number>> = { exact: 0, approx: 0, at_least: -90, at_most: 90 }

function ownLabel(color: string, theme: ChartTheme) {
  return {
    show: true,
    position: 'top' as const,
    formatter: () => '本单位',
    color,
    fontWeight: 'bold' as const,
    textBorderColor: theme.surface,
    textBorderWidth: 3,
  }
}
