import { useMemo } from 'react'
import { WalkedDrawing } from '../../../components/walked-drawing.tsx'
import type { ChartTheme } from '../../../core/charts/theme.ts'
import { courseOf } from '../../../core/charts/chart-summary.ts'
import { facetHeight, lineFacet, sharedRange } from '../../../core/charts/line-facet.ts'
import type { ReferenceSeries } from '../../../core/charts/reference-series.ts'
import { type MarkPlace, marksInOrder } from '../../../core/charts/mark-walk.ts'
import { explainCell } from '../../../core/compare/cell-text.ts'
import { quantityText } from '../../../core/compare/measure-text.ts'
import type { Series } from '../../../core/compare/series.ts'
import styles from './line-facets.module.css'
import type { IndicatorViewProps } from './view.ts'

interface LineFacetsProps extends IndicatorViewProps {
  drawn: readonly Series[]
  reference: ReferenceSeries | null
  theme: ChartTheme
  /** On one scale; otherwise each on its own. */
  shared: boolean
}

/** Small multiples: a chart a bureau. */
export function LineFacets({
  comparison,
  indicator,
  onOpen,
  drawn,
  reference,
  theme,
  shared,
}: LineFacetsProps) {
  const facets = useMemo(() => {
    const range = shared
      ? sharedRange(drawn, indicator.measure === 'rate' && comparison.basis === 'raw', reference)
      : null
    return drawn.map((series) => ({
      series,
      draw: lineFacet(comparison, series, { indicatorId: indicator.id, shared: range, theme, reference }),
    }))
  }, [comparison, indicator, drawn, reference, theme, shared])
  return (
    <ul className={styles.facets}>
      {facets.map(({ series, draw }) => {
        const cellAt = (mark: MarkPlace) => series.points[mark.dataIndex]?.cell
        return (
          <li key={series.region.adcode} className={styles.facet}>
            <h3 className={styles.name}>{comparison.label(series.region.adcode)}</h3>
            <WalkedDrawing
              subject={comparison.label(series.region.adcode)}
              marks={marksInOrder(series.points.length)}
              draw={draw}
              label={`${courseOf(comparison, series)}。`}
              height={facetHeight}
              tooltip={(mark) => {
                const cell = cellAt(mark)
                if (cell === undefined) return null
                return {
                  title: `${cell.year}年 ${quantityText(cell)}`,
                  lines: [explainCell(cell), '点开看出处'],
                }
              }}
              onSelect={(mark) => {
                const cell = cellAt(mark)
                if (cell !== undefined) onOpen(cell)
              }}
            />
          </li>
        )
      })}
    </ul>
  )
}
