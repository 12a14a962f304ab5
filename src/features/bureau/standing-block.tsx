import { useMemo } from 'react'
import { SelectField } from '../../components/select-field.tsx'
import type { Cell } from '../../core/compare/cell.ts'
import { absentStates } from '../../core/compare/cell.ts'
import { stateWords } from '../../core/compare/cell-text.ts'
import { type BureauStanding, farFactor, standingOf } from '../../core/compare/bureau-standing.ts'
import { type PeerGroup, peersOf } from '../../core/compare/peers.ts'
import type { BureauPeers, BureauState } from '../../core/schema/bureau-link.ts'
import type { Region } from '../../core/schema/region.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './bureau-page.module.css'
import { compareHref } from './compare-href.ts'
import { StandingRow } from './standing-row.tsx'

interface StandingBlockProps {
  dataset: Dataset
  region: Region
  /** Years with a report, oldest first; at least one. */
  years: readonly number[]
  state: BureauState
  onChange: (state: BureauState) => void
  onOpen: (cell: Cell) => void
}

/** The groups a reader may choose, the usual one first. */
const offered = [
  ['level', '全国同级'],
  ['province', '同省同级'],
  ['prefecture', '同市县级'],
  ['population', '人口相近'],
] as const satisfies readonly (readonly [BureauPeers, string])[]

/** Everything the bureau states in one year beside a group of peers: a strip and one sentence an indicator. */
export function StandingBlock({ dataset, region, years, state, onChange, onOpen }: StandingBlockProps) {
  const kind = state.peers ?? 'level'
  const richest = useMemo(() => richestYear(dataset, region.adcode, years), [dataset, region, years])
  const year = state.year ?? richest
  const groups = useMemo(
    () => new Map(offered.map(([id]) => [id, peersOf(dataset, region.adcode, id)])),
    [dataset, region],
  )
  const peers = groups.get(kind) ?? peersOf(dataset, region.adcode, kind)
  const standing = useMemo(
    () => standingOf(dataset, region.adcode, { year, peers }),
    [dataset, region, year, peers],
  )
  return (
    <section className={styles.section} aria-labelledby="standing">
      <h2 id="standing" className={styles.subtitle}>
        与同级相比
      </h2>
      <div className={styles.controls}>
        <SelectField
          label="报告年度"
          value={year}
          options={years.toReversed().map((value) => ({ value, label: `${value}年` }))}
          onChange={(next) => onChange({ ...state, year: next === richest ? undefined : next })}
        />
        <SelectField
          label="和谁比"
          value={kind}
          options={offered.map(([value, label]) => ({
            value,
            label: optionLabel(label, groups.get(value)),
            obstacle: groups.get(value)?.obstacle ?? null,
          }))}
          onChange={(next) => onChange({ ...state, peers: next === 'level' ? undefined : next })}
        />
        <CompareLink region={region} peers={peers} year={year} standing={standing} />
      </div>
      <p className={styles.meta}>
        {peers.obstacle ?? `${peers.rule}其中 ${peers.adcodes.length} 家有报告。`}
      </p>
      <p className={styles.meta}>{coverageSentence(year, standing)}</p>
      {standing.rows.length === 0 ? null : (
        <>
          <ul className={styles.standings} aria-label={`${year}年各项指标与${peers.name}相比`}>
            {standing.rows.map((row) => (
              <StandingRow
                key={row.indicator.id}
                standing={row}
                region={region}
                peers={peers}
                year={year}
                onOpen={onOpen}
              />
            ))}
          </ul>
          <p className={styles.meta}>
            图中灰点是各家的数，空心的是约数或上下限；竖线是中位数，菱形是本单位。相差 {farFactor}{' '}
            倍以上的标出“相差悬殊”：多半是口径不同，请先看原文。
          </p>
        </>
      )}
    </section>
  )
}

interface CompareLinkProps {
  region: Region
  peers: PeerGroup
  year: number
  standing: BureauStanding
}

/** Twelve columns are as many as a screen holds. */
const mostColumns = 12

function CompareLink({ region, peers, year, standing }: CompareLinkProps) {
  const indicators = standing.rows.slice(0, mostColumns).map((row) => row.indicator.id)
  if (indicators.length === 0 || peers.adcodes.length === 0) return null
  const { adcode } = region
  return (
    <a className={styles.compare} href={compareHref({ indicators, adcode, peers, year, view: 'heat' })}>
      放到比较页一起看
    </a>
  )
}

function optionLabel(label: string, group: PeerGroup | undefined): string {
  if (group === undefined || group.obstacle !== null) return label
  return `${label}（${group.name}，${group.adcodes.length} 家）`
}

/** The latest year with most figures to compare. */
function richestYear(dataset: Dataset, adcode: string, years: readonly number[]): number {
  let best = years.at(-1) ?? 0
  let most = 0
  for (const year of years) {
    const reports = dataset.reportsOf(adcode, year)
    const figures = reports.reduce((sum, report) => sum + dataset.figuresOfReport(report.id).length, 0)
    if (figures > 0 && figures >= most) [best, most] = [year, figures]
  }
  return best
}

function coverageSentence(year: number, { coverage }: BureauStanding): string {
  const absent = absentStates.flatMap((state) =>
    coverage.byState[state] === 0 ? [] : [`${stateWords[state]} ${coverage.byState[state]}`],
  )
  const rest = absent.length === 0 ? '' : `；其余：${absent.join('，')}`
  return `目录里的 ${coverage.total} 项指标，${year}年写了 ${coverage.reported} 项${rest}。`
}
