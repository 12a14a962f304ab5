import type { Indicator } from '../schema/indicator.ts'
import type { Dataset } from '../table/dataset.ts'
import { type Cell, readCell } from './cell.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { peerCells, type PeerGroup } from './peers.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** One indicator of a bureau beside its peers' in the same year. */
export interface Standing {
  readonly indicator: Indicator
  /** Reported or doubtful; an indicator the bureau does not state has no standing. */
  readonly own: Cell
  readonly peers: readonly Cell[]
  readonly verdict: Verdict
  /** Many times the median or a small part of it (`farFactor`): more likely another way of counting. */
  readonly far: boolean
}

export interface BureauStanding {
  readonly rows: readonly Standing[]
  /** Over every indicator of the catalogue: what the bureau's reports of the year say, and why the rest is missing. */
  readonly coverage: Coverage
}

/** A value this many times the peers' median, or this part of it, is far from it; … */
export const farFactor = 5
/** … unless so few lie between that one case more or less would do it. */
const leastFar = 10

/**
 * Holds everything a bureau states in one year against a group of peers: what could be judged first, each part in the
 * catalogue's order.
 */
export function standingOf(
  dataset: Dataset,
  adcode: string,
  { year, peers }: { readonly year: number; readonly peers: PeerGroup },
): BureauStanding {
  const ownName = dataset.regionByAdcode.get(adcode)?.name_zh ?? adcode
  const cells = dataset.indicators.map((indicator) => readCell(dataset, indicator.id, adcode, year))
  const rows = cells
    .filter((own) => own.state === 'reported' || own.state === 'ambiguous')
    .map((own): Standing => {
      const others = peerCells(dataset, peers, own.indicator.id, year)
      const verdict = verdictOf({ own, ownName, cells: others, peersName: peers.name })
      return { indicator: own.indicator, own, peers: others, verdict, far: isFar(own, verdict) }
    })
  const judged = ({ verdict }: Standing): number =>
    verdict.kind === 'few' || verdict.kind === 'absent' ? 1 : 0
  return { rows: rows.toSorted((a, b) => judged(a) - judged(b)), coverage: coverageOf(cells) }
}

function isFar(own: Cell, { kind, median }: Verdict): boolean {
  if (own.state !== 'reported' || median === null || (kind !== 'above' && kind !== 'below')) return false
  const { value } = own.shown
  if (median <= 0 || Math.abs(value - median) < leastFar) return false
  return value >= farFactor * median || value * farFactor <= median
}
