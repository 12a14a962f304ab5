import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { accept, finish, obstacles } from '../core/review/decide.ts'
import { differencesOf } from '../core/review/differences.ts'
import { reviewOf } from '../core/review/review-of.ts'
import { twinDifferencesOf } from '../core/review/twins.ts'
import type { KeptImport } from '../core/review/types.ts'
import { groupBy } from '../core/table/group-by.ts'
import type { Dataset } from '../core/table/dataset.ts'
import type { EntryDraft } from '../core/user-log/entry.ts'
import { readText } from '../storage/kept-texts.ts'
import { inUserDatabase } from '../storage/open-user-database.ts'
import { idleMoment } from './idle-moment.ts'
import { knownReviews, writeReviews } from './review-log.ts'

export interface AcceptListed {
  /**
   * Takes all that these reports of a table or a package propose, save where they state two numbers for one indicator,
   * and finishes those of which nothing is left to settle. Settles with one Chinese sentence on what became of it.
   */
  readonly accept: (reports: readonly KeptImport[]) => Promise<string>
  readonly isAccepting: boolean
}

export function useAcceptListed(dataset: Dataset): AcceptListed {
  const client = useQueryClient()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: async (reports: readonly KeptImport[]) => {
      const ids = reports.map(({ sha256 }) => sha256)
      const fault =
        (await inLots(client, ids, async (kept) => acceptAll(kept))) ??
        (await inLots(client, ids, (kept) => Promise.resolve(finishIfSettled(client, kept, dataset))))
      if (fault !== null) return `没有写完：${fault}。已采用的都在。`
      const after = ids.flatMap((id) => knownReviews(client).imports.get(id) ?? [])
      const left = after.filter(({ isFinished }) => !isFinished).length
      return left === 0
        ? `${ids.length} 份报告都已采用，复核完毕，可逐份撤销。`
        : `已采用；还有 ${left} 份有差异或重复的数字，请逐份选定。`
    },
  })
  return { accept: mutateAsync, isAccepting: isPending }
}

async function acceptAll(kept: KeptImport): Promise<readonly EntryDraft[]> {
  const text = await inUserDatabase((db) => readText(db, kept.sha256, kept.report.text))
  if (typeof text !== 'object') return []
  const review = reviewOf(kept, text)
  const standing = groupBy(
    review.items.filter(({ figure }) => figure !== null),
    ({ figure }) => figure?.indicator ?? '',
  )
  const alone = [...standing.values()].flatMap((same) => (same.length === 1 ? same : []))
  return accept(
    review,
    alone.filter(({ state }) => state === 'open').map(({ key }) => key),
  )
}

function finishIfSettled(client: QueryClient, kept: KeptImport, dataset: Dataset): readonly EntryDraft[] {
  const { imports } = knownReviews(client)
  const differences = [
    ...differencesOf(kept, dataset),
    ...twinDifferencesOf(kept, imports.values(), dataset.indicators),
  ]
  const isOpen = kept.isFinished || obstacles(kept).length > 0
  return isOpen || differences.some(({ stands }) => stands === null) ? [] : finish(kept)
}

/** Some reports at a time keep the page responsive; each lot is written whole. */
async function inLots(
  client: QueryClient,
  ids: readonly string[],
  step: (kept: KeptImport) => Promise<readonly EntryDraft[]>,
): Promise<string | null> {
  for (let from = 0; from < ids.length; from += lot) {
    const drafts: EntryDraft[] = []
    for (const id of ids.slice(from, from + lot)) {
      const kept = knownReviews(client).imports.get(id)
      if (kept !== undefined) drafts.push(...(await step(kept)))
    }
    const fault = await writeReviews(client, drafts)
    if (fault !== null) return fault
    await idleMoment()
  }
  return null
}

const lot = 20
