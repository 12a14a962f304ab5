import { useMemo } from 'react'
import type { Cell } from '../../core/compare/cell.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { coverageText } from '../../core/compare/coverage.ts'
import { noticesOf } from '../../core/compare/notices.ts'
import { rankCells } from '../../core/compare/rank.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import styles from './compare-page.module.css'
import { ComparabilityNotes } from './comparability-notes.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { LineView } from './line-view.tsx'
import { RankView } from './rank-view.tsx'
import type { AvailableView } from './view-switch.tsx'

interface IndicatorBlockProps {
  comparison: Comparison
  indicator: Indicator
  view: AvailableView
  onOpen: (cell: Cell) => void
}

/** One indicator of the comparison: its title, chart, table twin and notes. */
export function IndicatorBlock({ comparison, indicator, view, onOpen }: IndicatorBlockProps) {
  const notices = useMemo(
    () => noticesOf({ ...comparison, indicators: [indicator] }),
    [comparison, indicator],
  )
  return (
    <section className={styles.block} aria-labelledby={`title-${indicator.id}`}>
      <header className={styles.heading}>
        <h2 id={`title-${indicator.id}`} className={styles.blockTitle}>
          {indicator.name_zh}
          <span className={styles.when}>{whenText(comparison.years)}</span>
        </h2>
        <CoverageLine comparison={comparison} indicator={indicator} />
      </header>
      <div className={view === 'table' ? undefined : view === 'rank' ? styles.beside : styles.stacked}>
        {view === 'rank' ? <RankView comparison={comparison} indicator={indicator} onOpen={onOpen} /> : null}
        {view === 'line' ? <LineView comparison={comparison} indicator={indicator} onOpen={onOpen} /> : null}
        <TableTwin comparison={comparison} indicator={indicator} onOpen={onOpen} ranked={view === 'rank'} />
      </div>
      <ComparabilityNotes notices={notices} />
    </section>
  )
}

interface TableTwinProps {
  comparison: Comparison
  indicator: Indicator
  onOpen: (cell: Cell) => void
  /** In the order of the ranking beside it, rather than of the selection. */
  ranked: boolean
}

function TableTwin({ comparison, indicator, onOpen, ranked }: TableTwinProps) {
  const { years } = comparison
  const rows = useMemo(() => {
    const [year] = years
    const adcodes =
      ranked && year !== undefined
        ? rankedOrder(comparison.slice(indicator.id, year))
        : comparison.regions.map((region) => region.adcode)
    return adcodes.map((adcode) => ({
      key: adcode,
      name: comparison.label(adcode),
      cells: years.map((y) => comparison.cell(indicator.id, adcode, y)),
    }))
  }, [comparison, indicator, ranked, years])
  return (
    <ComparisonTable
      caption={`${indicator.name_zh}（${indicator.unit}）`}
      columns={years.map((year) => ({ key: String(year), label: `${year}年` }))}
      rows={rows}
      onOpen={onOpen}
    />
  )
}

function rankedOrder(cells: readonly Cell[]): string[] {
  const { ranked, absent } = rankCells(cells)
  return [
    ...ranked.map(({ cell }) => cell.adcode),
    ...absent.flatMap((group) => group.cells.map((cell) => cell.adcode)),
  ]
}

/** “31 / 47 家已报告”, year by year for a span, so that nobody mistakes few reporters for a trend. */
function CoverageLine({ comparison, indicator }: { comparison: Comparison; indicator: Indicator }) {
  const { years } = comparison
  const [only] = years
  if (years.length === 1 && only !== undefined) {
    return <p className={styles.coverage}>{coverageText(comparison.coverage(indicator.id, only))}</p>
  }
  return (
    <p className={styles.coverage}>
      {years.map((year) => (
        <span key={year} className={styles.yearCoverage}>
          {year}年 {coverageText(comparison.coverage(indicator.id, year))}
        </span>
      ))}
    </p>
  )
}

function whenText(years: readonly number[]): string {
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? `${first}年` : `${first}—${last}年`
}
