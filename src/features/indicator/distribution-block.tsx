import { useMemo, useState } from 'react'
import { CellButton } from '../../components/cell-button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { StripPlot } from '../../components/strip-plot.tsx'
import { stripOf } from '../../core/charts/strip.ts'
import { type Benchmark, benchmarkOf } from '../../core/compare/benchmark.ts'
import type { Cell } from '../../core/compare/cell.ts'
import { displayValue } from '../../core/compare/cell-text.ts'
import { coverageOf, coverageText } from '../../core/compare/coverage.ts'
import { rankCells } from '../../core/compare/rank.ts'
import { levelNames } from '../../core/compare/peers.ts'
import { regionLabels } from '../../core/compare/region-labels.ts'
import { fewestPeers } from '../../core/compare/verdict.ts'
import type { Reporters } from '../../core/compare/reporters.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import type { RegionLevel } from '../../core/schema/region.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './indicator-page.module.css'

interface DistributionBlockProps {
  dataset: Dataset
  indicator: Indicator
  reporters: Reporters
  onOpen: (cell: Cell) => void
}

const levels: readonly RegionLevel[] = ['province', 'prefecture', 'county']

/** The values of one year, level by level: a county's count says nothing beside a province's. */
export function DistributionBlock({ dataset, indicator, reporters, onOpen }: DistributionBlockProps) {
  const stated = reporters.years.filter((_, i) => (reporters.byYear[i]?.reported ?? 0) > 0)
  const [chosen, setYear] = useState<number | null>(null)
  const year = chosen !== null && stated.includes(chosen) ? chosen : mostStated(reporters)
  const cells = useMemo(() => (year === null ? [] : reporters.cellsIn(year)), [reporters, year])
  return (
    <section className={styles.section} aria-labelledby="distribution">
      <h2 id="distribution" className={styles.subtitle}>
        数值分布
      </h2>
      {year === null ? (
        <p className={styles.meta}>收录的报告里还没有读到这一项的数字。没有读到不等于没有。</p>
      ) : (
        <>
          <SelectField
            label="报告年度"
            value={year}
            options={stated.toReversed().map((value) => ({ value, label: `${value}年` }))}
            onChange={setYear}
          />
          {levels.map((level) => (
            <LevelRow
              key={level}
              dataset={dataset}
              indicator={indicator}
              level={level}
              year={year}
              cells={cells.filter((cell) => dataset.regionByAdcode.get(cell.adcode)?.level === level)}
              onOpen={onOpen}
            />
          ))}
        </>
      )}
    </section>
  )
}

/** The year with most values, the later of equals. */
function mostStated({ years, byYear }: Reporters): number | null {
  let best: number | null = null
  let most = 0
  years.forEach((year, i) => {
    const reported = byYear[i]?.reported ?? 0
    if (reported > 0 && reported >= most) [best, most] = [year, reported]
  })
  return best
}

/** The comparison lists the rest in rows that scroll. */
const mostListed = 60

interface LevelRowProps {
  dataset: Dataset
  indicator: Indicator
  level: RegionLevel
  year: number
  cells: readonly Cell[]
  onOpen: (cell: Cell) => void
}

function LevelRow({ dataset, indicator, level, year, cells, onOpen }: LevelRowProps) {
  const benchmark = benchmarkOf(cells)
  const { ranked } = rankCells(cells)
  const labels = regionLabels(
    dataset,
    ranked.flatMap(({ cell }) => dataset.regionByAdcode.get(cell.adcode) ?? []),
  )
  if (cells.length === 0) return null
  const strip = stripOf(
    cells,
    null,
    benchmark !== null && benchmark.n >= fewestPeers ? benchmark.median : null,
  )
  return (
    <div className={styles.level}>
      <h3 className={styles.levelName}>{levelNames[level]}</h3>
      <div className={styles.levelBody}>
        <p className={styles.meta}>
          {year}年{coverageText(coverageOf(cells))}
          {benchmark === null ? '' : spreadText(benchmark, indicator.unit)}。
          {strip.logarithmic ? '图按对数刻度。' : ''}
        </p>
        {ranked.length > 1 ? <StripPlot strip={strip} /> : null}
        {ranked.length === 0 ? null : (
          <ul className={styles.values}>
            {ranked.slice(0, mostListed).map(({ cell }) => (
              <li key={cell.adcode}>
                {labels.get(cell.adcode) ?? cell.adcode}
                <CellButton cell={cell} onOpen={onOpen} />
              </li>
            ))}
            {ranked.length > mostListed ? (
              <li>
                <a href={`#/compare?i=${indicator.id}&r=*&y=${year}&v=rank`}>
                  其余 {ranked.length - mostListed} 家
                </a>
              </li>
            ) : null}
          </ul>
        )}
      </div>
    </div>
  )
}

/** The ends, and the median where enough stand behind it for one. */
function spreadText({ median, min, max, n, containsInexact }: Benchmark, unit: string): string {
  const range = min === max ? '' : `，从 ${displayValue(min)} 到 ${displayValue(max)}${unit}`
  if (n < fewestPeers) return `${range}；不足 ${fewestPeers} 家，不算中位数`
  const inexact = containsInexact ? '，含约数或上下限' : ''
  return `${range}，中位数 ${displayValue(median)}${unit}（n = ${n}${inexact}）`
}
