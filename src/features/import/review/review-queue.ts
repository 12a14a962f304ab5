import { reportOf } from '../../../core/review/differences.ts'
import type { KeptImport } from '../../../core/review/types.ts'
import { groupBy } from '../../../core/table/group-by.ts'

/** A report in the queue. */
export interface QueueRow {
  readonly kept: KeptImport
  /** Not settled. */
  readonly differences: number
  /** How many more kept files are on the same report. */
  readonly others: number
  /** All a search looks at. */
  readonly words: string
  /** Something is left to do. */
  readonly isOpen: boolean
}

interface Knowledge {
  readonly differences: (kept: KeptImport) => number
  readonly words: (kept: KeptImport) => string
}

/** As they were kept, the first one first: what goes before and after a report stays so while it is reviewed. */
export function queueOf(imports: readonly KeptImport[], { differences, words }: Knowledge): QueueRow[] {
  const same = groupBy(imports, ({ identity }) => reportOf(identity) ?? '')
  return imports.map((kept): QueueRow => {
    const count = differences(kept)
    const report = reportOf(kept.identity)
    const others = report === null ? 0 : (same.get(report)?.length ?? 1) - 1
    return { kept, differences: count, others, words: words(kept), isOpen: !kept.isFinished || count > 0 }
  })
}

/** Where to go on: what was begun, else the first with something left. */
export const nextInQueue = (rows: readonly QueueRow[]): QueueRow | undefined =>
  rows.find(({ isOpen, kept }) => isOpen && kept.step > 0) ?? rows.find(({ isOpen }) => isOpen)

export const queueFilters = {
  all: { name: '全部', holds: () => true },
  open: { name: '没有完', holds: ({ isOpen }: QueueRow) => isOpen },
  unknown: {
    name: '地区或年度不详',
    holds: ({ kept: { identity } }: QueueRow) => identity.adcode === null || identity.year === null,
  },
  different: { name: '有差异', holds: ({ differences }: QueueRow) => differences > 0 },
  finished: { name: '复核完毕', holds: ({ isOpen }: QueueRow) => !isOpen },
} as const satisfies Readonly<Record<string, { name: string; holds: (row: QueueRow) => boolean }>>

export type QueueFilter = keyof typeof queueFilters
