import { CellButton } from '../../components/cell-button.tsx'
import { StripPlot } from '../../components/strip-plot.tsx'
import { stripOf } from '../../core/charts/strip.ts'
import type { Standing } from '../../core/compare/bureau-standing.ts'
import type { Cell } from '../../core/compare/cell.ts'
import { displayValue } from '../../core/compare/cell-text.ts'
import type { PeerGroup } from '../../core/compare/peers.ts'
import { indicatorLink } from '../../core/schema/link.ts'
import type { Region } from '../../core/schema/region.ts'
import { compareHref } from './compare-href.ts'
import styles from './standing-row.module.css'

interface StandingRowProps {
  standing: Standing
  region: Region
  peers: PeerGroup
  year: number
  onOpen: (cell: Cell) => void
}

/** One indicator: the value, its peers' values as dots, and what that comes to in one sentence. */
export function StandingRow({ standing, region, peers, year, onOpen }: StandingRowProps) {
  const { indicator, own, verdict, far } = standing
  // A median too few stand behind is not drawn either.
  const strip = stripOf(standing.peers, own, verdict.kind === 'few' ? null : verdict.median)
  const compared = compareHref({
    indicators: [indicator.id],
    adcode: region.adcode,
    peers,
    year,
    view: 'rank',
  })
  return (
    <li className={styles.row}>
      <h3 className={styles.indicator}>
        <a href={indicatorLink(indicator.id)}>{indicator.name_zh}</a>
      </h3>
      <p className={styles.value}>
        <CellButton cell={own} onOpen={onOpen} />
        <span className={styles.unit}>{indicator.unit}</span>
      </p>
      <div className={styles.strip}>
        {strip.dots.length === 0 ? null : (
          <>
            <StripPlot strip={strip} />
            {strip.ends === null || strip.ends[0] === strip.ends[1] ? null : (
              <p className={styles.ends} aria-hidden="true">
                <span>{displayValue(strip.ends[0])}</span>
                {strip.logarithmic ? <span>对数刻度</span> : null}
                <span>{displayValue(strip.ends[1])}</span>
              </p>
            )}
          </>
        )}
      </div>
      <p className={styles.sentence}>
        {verdict.sentence}
        {far ? <strong className={styles.far}>相差悬殊</strong> : null}
        {verdict.n === 0 ? null : (
          <a
            className={styles.compare}
            href={compared}
            aria-label={`与${peers.name}比较${indicator.name_zh}`}
          >
            比较
          </a>
        )}
      </p>
    </li>
  )
}
