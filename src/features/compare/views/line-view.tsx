import { useCallback, useMemo, useState } from 'react'
import { useChartTheme } from '../../../components/chart-theme.ts'
import { WalkedDrawing } from '../../../components/walked-drawing.tsx'
import { lineSentence } from '../../../core/charts/chart-summary.ts'
import { lineLook } from '../../../core/charts/line-marks.ts'
import { type Lines, lines } from '../../../core/charts/lines.ts'
import type { MarkPlace } from '../../../core/charts/mark-walk.ts'
import { referenceCourse } from '../../../core/charts/reference-series.ts'
import { markedLabel } from '../../../core/charts/marked-label.ts'
import { explainCell } from '../../../core/compare/cell-text.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import { quantityText } from '../../../core/compare/measure-text.ts'
import type { Series } from '../../../core/compare/series.ts'
import styles from '../compare-page.module.css'
import { LineFacets } from './line-facets.tsx'
import { LineLegend } from './line-legend.tsx'
import { Toggle } from './toggle.tsx'
import type { IndicatorViewProps } from './view.ts'

/** One indicator over the years, a line a bureau; a year without a value is a gap. */
export function LineView({ comparison, indicator, onOpen, form, onForm }: IndicatorViewProps) {
  const theme = useChartTheme()
  const chart = useMemo(
    () => lines(comparison, { indicatorId: indicator.id, theme }),
    [comparison, indicator, theme],
  )
  const cellAt = useCallback(
    (mark: MarkPlace) => chart.drawn[mark.seriesIndex]?.points[mark.dataIndex]?.cell,
    [chart],
  )
  const tooltip = useCallback(
    (mark: MarkPlace) => {
      const cell = cellAt(mark)
      if (cell === undefined) return null
      return {
        title: `${comparison.label(cell.adcode)} ${cell.year}年 ${quantityText(cell)}`,
        lines: [explainCell(cell), '点开看出处'],
      }
    },
    [cellAt, comparison],
  )
  const select = useCallback(
    (mark: MarkPlace) => {
      const cell = cellAt(mark)
      if (cell !== undefined) onOpen(cell)
    },
    [cellAt, onOpen],
  )
  const shared = form === 'shared'
  const together = !shared && form !== 'own'
  const [pointed, setPointed] = useState<number | null>(null)
  // By bureau: another selection may give the line another place.
  const [held, setHeld] = useState<string | null>(null)
  const heldAt = chart.drawn.findIndex((series) => series.region.adcode === held)
  const heldLine = heldAt < 0 ? null : heldAt
  const sentence =
    lineSentence(comparison, indicator.id) + referenceCourse(comparison, indicator, chart.reference)
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{sentence}</p>
      {chart.drawn.length === 0 ? (
        <p className={styles.nothing}>所选地区和年份里没有一个数字可画。原因见下表。</p>
      ) : (
        <>
          {chart.drawn.length > 1 ? (
            <Toggle
              legend="画法"
              options={forms}
              value={together ? 'together' : shared ? 'shared' : 'own'}
              onChange={(next) => onForm?.(next === 'together' ? undefined : next)}
            />
          ) : null}
          {together || chart.drawn.length === 1 ? (
            <>
              <WalkedDrawing
                marks={chart.marks}
                draw={chart.draw}
                label={sentence}
                height={chart.height}
                tooltip={tooltip}
                onSelect={select}
                highlighted={pointed ?? heldLine}
                fills
              />
              <LineLegend
                lines={chart.drawn.map(({ region }, index) => ({
                  ...lineLook(index, theme),
                  key: region.adcode,
                  name: markedLabel(comparison, region.adcode),
                }))}
                held={heldLine}
                onHold={(line) => setHeld(line === null ? null : (chart.drawn[line]?.region.adcode ?? null))}
                onPoint={setPointed}
              />
            </>
          ) : (
            <LineFacets
              comparison={comparison}
              indicator={indicator}
              onOpen={onOpen}
              drawn={chart.drawn}
              reference={chart.reference}
              theme={theme}
              shared={shared}
            />
          )}
        </>
      )}
      {chart.reference === null ? null : (
        <p className={styles.aside}>灰色虚线：{chart.reference.name}的中位数。</p>
      )}
      <NotDrawn comparison={comparison} chart={chart} />
    </div>
  )
}

const forms: readonly (readonly ['together' | 'shared' | 'own', string])[] = [
  ['together', '画在一起'],
  ['shared', '一家一图，同一尺度'],
  ['own', '一家一图，各自尺度'],
]

interface NotDrawnProps {
  comparison: Comparison
  chart: Lines
}

/** Names that would take more than two lines are only counted; the table lists them all. */
const mostNames = 12

function NotDrawn({ comparison, chart: { undrawn, unable, silent } }: NotDrawnProps) {
  const names = (some: readonly Series[]) =>
    some
      .slice(0, mostNames)
      .map((series) => comparison.label(series.region.adcode))
      .join('、') + (some.length > mostNames ? `等 ${some.length} 家` : '')
  return (
    <>
      {undrawn.length > 0 ? (
        <p className={styles.aside}>线太多，图里没有画：{names(undrawn)}。数字都在表里。</p>
      ) : null}
      {unable.length > 0 ? (
        <p className={styles.aside}>报告过，但无法换算：{names(unable)}。原因见口径提示。</p>
      ) : null}
      {silent.length > 0 ? (
        <p className={styles.aside}>这些年没有数字：{names(silent)}。原因见下表。</p>
      ) : null}
    </>
  )
}
