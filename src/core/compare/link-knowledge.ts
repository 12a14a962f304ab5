import type { Known } from '../schema/link.ts'
import type { Successor } from '../schema/link-migrations.ts'
import type { Dataset } from '../table/dataset.ts'
import { formerCodes } from './basis/successions.ts'
import { oncePer } from './once-per.ts'

/** What links may name in a dataset, and what became of divisions that older links name. */
export const linkKnowledge = oncePer((dataset: Dataset): Known => ({
  indicators: new Set(dataset.indicatorById.keys()),
  regions: new Set(dataset.regionByAdcode.keys()),
  successors: successorsIn(dataset),
}))

/** An abolished division that left reports behind is still compared as itself. */
function successorsIn(dataset: Dataset): ReadonlyMap<string, Successor> {
  return new Map(
    [...formerCodes].flatMap(([adcode, former]): [string, Successor][] => {
      const successor = dataset.regionByAdcode.get(adcode)
      if (successor === undefined || dataset.reportCount(former) > 0) return []
      const formerName = dataset.regionByAdcode.get(former)?.name_zh ?? '原区划'
      return [[former, { adcode, name: successor.name_zh, formerName }]]
    }),
  )
}
