import { type LinkProblem, readReference } from './link-fields.ts'
import { readParams } from './link-params.ts'
import type { ReferenceKind } from './compare-state.ts'

/** What a bureau's page shows; what is absent, the page chooses itself. */
export interface BureauState {
  /** The year of the reports compared. */
  readonly year?: number | undefined
  /** Beside whom. */
  readonly peers?: BureauPeers | undefined
}

export type BureauPeers = Exclude<ReferenceKind, 'reporters'>

export interface ParsedBureauLink {
  readonly state: BureauState
  readonly problems: readonly LinkProblem[]
}

/**
 * Reads what stands behind a bureau's link: `y`, a year the bureau has a report for, and `m`, a group of peers by the
 * letter it has in a comparison's link. Total, as `parseCompareLink` is.
 */
export function parseBureauLink(source: unknown, years: readonly number[]): ParsedBureauLink {
  const { y, m } = readParams(source)
  const year = y === undefined ? undefined : years.find((known) => String(known) === y)
  const group = readReference(m, new Set()).value?.kind
  const peers = group === 'none' || group === 'picked' || group === 'reporters' ? undefined : group
  const problems: LinkProblem[] = []
  if (y !== undefined && year === undefined) {
    const text = y.slice(0, 40)
    problems.push({
      param: 'y',
      kind: 'dropped',
      message: `没有收录它${text}年度的报告，先显示写得最多的一年。`,
    })
  }
  if (m !== undefined && peers === undefined) {
    const text = m.slice(0, 40)
    problems.push({
      param: 'm',
      kind: 'dropped',
      message: `链接里的比较对象 ${text} 看不懂，先与全国同级相比。`,
    })
  }
  return {
    state: { ...(year === undefined ? {} : { year }), ...(peers === undefined ? {} : { peers }) },
    problems,
  }
}
